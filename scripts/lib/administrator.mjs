import { join } from 'node:path'
import pg from 'pg'
import { ROOT } from './paths.mjs'
import { runNode } from './processes.mjs'
import { TYPESCRIPT } from './seed.mjs'
import { StepError } from './step-error.mjs'

/**
 * Sees to it that somebody can administer the site: makes the administrator of ADMIN_EMAIL and ADMIN_PASSWORD, or
 * answers the path of a one-time set-up link. `null` when there is an administrator.
 * @param {string} url
 * @param {(line: string) => void} say
 */
export async function ensureAdministrator(url, say) {
  // Nearly always; the script takes a second to load.
  if (await hasAdministrator(url)) return null
  const { code, output } = await runNode([...TYPESCRIPT, join(ROOT, 'scripts', 'ensure-administrator.ts')], {
    env: { ...process.env, DATABASE_URL: url },
  })
  if (code !== 0)
    throw new StepError('The first administrator could not be made', output.trim().split('\n').at(-1) ?? '')
  const lines = output.trim().split('\n').filter(Boolean)
  const setup = lines.find((line) => line.startsWith('/setup?token=')) ?? null
  for (const line of lines) if (line !== setup) say(line)
  return setup
}

/** @param {string} url */
async function hasAdministrator(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `SELECT FROM user_account WHERE role = 'administrator' AND NOT disabled LIMIT 1`,
    )
    return rowCount === 1
  } finally {
    await client.end()
  }
}
