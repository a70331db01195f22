import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// An awkward time zone, so that a day computed through local time fails here and not in Kathmandu.
process.env.TZ = 'Asia/Kathmandu'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = { '@': root.replace(/\/$/, ''), 'server-only': `${root}node_modules/server-only/empty.js` }

/**
 * Of two cores Vitest would use one. Each file of `db` has a database of its own, and each of `runtime` its own servers:
 * while one waits for them, another may run.
 */
const maxWorkers = Math.max(2, availableParallelism() - 1)

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          maxWorkers,
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
          maxWorkers,
          include: ['{lib,scripts,prisma,app}/**/*.db.test.ts'],
          globalSetup: ['lib/testing/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Starts and stops whole instances: slow, and two at a time however many cores there are.
        extends: true,
        test: {
          name: 'runtime',
          include: ['scripts/**/*.runtime.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // Not among the others, which have as many workers as there are cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
