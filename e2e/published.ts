import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { StanceEventFields } from '../lib/domain/stance-event'
import { buildEventFields } from '../lib/testing/build-event'

const run = promisify(execFile)

/** Publishes an event in the database of the app under test, by the app's own commands, and tells its id. */
export const publish = (fields: Partial<StanceEventFields>): Promise<string> =>
  command({ fields: buildEventFields(fields) })

/** Corrects an event that is at this version. */
export const correct = (id: string, version: number, fields: Partial<StanceEventFields>): Promise<string> =>
  command({ correct: { id, version }, fields: buildEventFields(fields) })

/** Withdraws an event that is at this version. */
export const retract = (id: string, version: number, reason: string): Promise<string> =>
  command({ retract: { id, version, reason }, fields: buildEventFields({}) })

async function command(told: object): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'lib/testing/publish-event.ts', JSON.stringify(told)],
    {
      env: {
        ...process.env,
        DATABASE_URL: process.env.E2E_DATABASE_URL ?? process.env.DATABASE_URL,
      },
    },
  )
  return stdout.trim()
}
