import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{adapter,client,components,lib,scripts,app}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // It would leave one core idle.
    maxWorkers: '100%',
  },
})
