import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { fingerprint } from './fingerprint.mjs'
import { dataFolder, ROOT } from './paths.mjs'
import { runNode } from './processes.mjs'
import { StepError } from './step-error.mjs'

/** How scripts in TypeScript run: as server code, without a build. */
export const TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx']

const PARTS = ['prisma/data', 'prisma/dataset.ts', 'prisma/seed.ts', 'lib/data/load-dataset.ts']

/**
 * Loads the shipped dataset into a database that does not have it yet, and answers what was added; `null` when this
 * very dataset has been loaded into this very database before. Loading twice changes nothing: the stamp only saves time.
 * @param {string} url
 */
export async function ensureSeeded(url) {
  const stamp = join(dataFolder(), 'dataset-loaded')
  const dataset = fingerprint(PARTS)
  const before = await identify(url)
  if (before && existsSync(stamp) && readFileSync(stamp, 'utf8') === `${dataset} ${before}`) return null
  const added = await loadShippedDataset(url)
  writeFileSync(stamp, `${dataset} ${await identify(url)}`)
  return added
}

/**
 * Loads the shipped dataset, whatever was loaded before, and answers what was added.
 * @param {string} url
 */
export async function loadShippedDataset(url) {
  const log = join(dataFolder(), 'dataset.log')
  const { code, output } = await runNode([...TYPESCRIPT, join(ROOT, 'prisma', 'seed.ts')], {
    log,
    env: { ...process.env, DATABASE_URL: url },
  })
  if (code !== 0)
    throw new StepError(
      'The shipped dataset could not be loaded',
      `Nothing of it was kept; details are in ${log}`,
    )
  return output.trim().split('\n').at(-1) ?? ''
}

/** Tells databases apart, also one that was dropped and made again; `null` for one without events. */
async function identify(/** @type {string} */ url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      'SELECT oid, EXISTS (SELECT FROM stance_event) AS filled FROM pg_database WHERE datname = current_database()',
    )
    if (!rows[0].filled) return null
    // The embedded server listens on another port each time.
    return createHash('sha256')
      .update(`${url.replace(/:\d+\//, '/')} ${rows[0].oid}`)
      .digest('hex')
  } finally {
    await client.end()
  }
}
