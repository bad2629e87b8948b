import type { MdxComponents } from '@/lib/mdx/render'
import { Callout } from './callout'
import { Muted } from './muted'
import { Table } from './table'

/** What an author may write in a post, by name; a lower-case name replaces that plain element. */
export const mdxComponents = {
  Callout,
  Muted,
  table: Table,
} satisfies MdxComponents
