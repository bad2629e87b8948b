import { basename, dirname } from 'node:path'
import type { CalendarDate } from '@/lib/dates'
import { calendarDateOf } from './calendar-date'

/** What the path of a post says about it. */
export interface Name {
  /** Its file's name, or its folder's when the file is an `index`; neither extension nor date. */
  name: string
  date?: CalendarDate
}

/** Takes the name of a post from its path: `_posts/2019-04-01-moving.md` and `2019-04-01-moving/index.md` both give `moving`, and the day. */
export function nameOf(path: string): Name {
  const file = basename(path).replace(/\.\w+$/, '')
  const folder = basename(dirname(path))
  // index.fr.md is the same post in another language.
  const whole = /^index(\.|$)/.test(file) && folder !== '.' ? folder + file.slice('index'.length) : file
  const [, day = '', rest] = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_ ]+(.+))?$/s.exec(whole) ?? []
  const date = calendarDateOf(day)
  return date ? { name: rest ?? whole, date } : { name: whole }
}
