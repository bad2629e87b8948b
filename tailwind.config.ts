import type { Config } from 'tailwindcss'

/** The theme's names; what each colour is in either scheme stands in `app/globals.css`. */
export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx', `${process.env.CONTENT_DIR ?? './content'}/**/*.{md,mdx}`],
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
      fontFamily: {
        serif: ["'Source Serif'", "'Source Serif fallback'", 'Georgia', 'serif'],
        sans: ['Inter', "'Inter fallback'", 'system-ui', 'sans-serif'],
        mono: ['ui-monospace', "'Cascadia Code'", 'Menlo', 'Consolas', "'DejaVu Sans Mono'", 'monospace'],
      },
    },
  },
} satisfies Config
