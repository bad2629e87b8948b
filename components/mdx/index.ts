import { Picture } from '@/components/picture'
import type { MdxComponents } from '@/lib/mdx/render'
import { Abbreviation } from './abbreviation'
import { Audio } from './audio'
import { Callout } from './callout'
import { Disclosure } from './disclosure'
import { Figure } from './figure'
import { Keys } from './keys'
import { Muted } from './muted'
import { Quotation } from './quotation'
import { SideNote } from './side-note'
import { Table } from './table'
import { TaskMark } from './task-mark'
import { Update } from './update'
import { Video } from './video'

/** What an author may write in a post, by name; a lower-case name replaces that plain element. */
export const mdxComponents = {
  Abbreviation,
  Audio,
  Callout,
  Disclosure,
  Figure,
  Keys,
  Muted,
  Quotation,
  SideNote,
  Update,
  Video,
  img: Picture,
  input: TaskMark,
  table: Table,
} satisfies MdxComponents
