import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { runNode } from './processes.mjs'
import { TYPESCRIPT } from './seed.mjs'
import { StepError } from './step-error.mjs'

/** Fails with the names of the variables that cannot be as they are, before a database is started or changed. */
export async function checkEnvironment() {
  const { code, output } = await runNode([...TYPESCRIPT, join(ROOT, 'scripts', 'check-environment.ts')], {
    env: { ...process.env, DATABASE_URL: process.env.DATABASE_URL || 'postgres://127.0.0.1/not-yet' },
  })
  if (code !== 0) throw new StepError(output.trim().split('\n').at(-1) ?? '', 'Nothing was started')
}
