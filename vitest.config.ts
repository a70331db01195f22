import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// An awkward time zone, so that a day computed through local time fails here and not in Kathmandu.
process.env.TZ = 'Asia/Kathmandu'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = { '@': root.replace(/\/$/, ''), 'server-only': `${root}node_modules/server-only/empty.js` }

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A busy machine is no failure; a test that hangs still is.
          testTimeout: 30_000,
          include: ['{app,lib,components,scripts,prisma}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/*.runtime.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{lib,scripts,prisma,app}/**/*.db.test.ts'],
          globalSetup: ['lib/testing/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Starts and stops whole instances: slow, and one at a time.
        extends: true,
        test: {
          name: 'runtime',
          include: ['scripts/**/*.runtime.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
