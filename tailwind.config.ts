import type { Config } from 'tailwindcss'

/** The theme's names; what they stand for, in either colour scheme, is in `app/base.css`. */
export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx', `${process.env.CONTENT_DIR || './content'}/**/*.{md,mdx}`],
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
