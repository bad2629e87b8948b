import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'

/** The site's style sheet as Next compiles it, which depends on the classes that the writing uses. */
export async function styleSheet(): Promise<string> {
  const from = resolve('app/globals.css')
  const { css } = await postcss([tailwind({ optimize: false })]).process(readFileSync(from, 'utf8'), { from })
  return css
}
