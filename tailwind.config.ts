import { existsSync, readFileSync } from 'node:fs'
import type { Config } from 'tailwindcss'

const content = process.env.CONTENT_DIR || './content'

/** Files that a build does not publish, as `scripts/build.ts` lists them: nothing of them shows, not even in the styles. */
const list = '.cache/unpublished.json'
const unpublished: string[] = process.env.NODE_ENV === 'production' && existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []

/** What only the author sees, in development: it costs readers no styles. */
const authors = process.env.NODE_ENV === 'production' ? ['draft-mark', 'due', 'problems'].map((name) => `!./components/${name}.tsx`) : []

/** The theme's names; what they stand for, in either colour scheme, is in `app/base.css`. */
export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx', `${content}/**/*.{md,mdx}`, ...authors, ...unpublished.map((file) => `!./${file}`)],
  theme: {
    extend: {
      colors: {
        paper: 'var(--paper)',
        ink: 'var(--ink)',
        muted: 'var(--muted)',
        line: 'var(--line)',
        rule: 'var(--rule)',
        accent: 'var(--accent)',
        wash: 'var(--wash)',
      },
      fontFamily: { serif: 'var(--serif)', sans: 'var(--sans)', mono: 'var(--mono)' },
    },
  },
} satisfies Config
