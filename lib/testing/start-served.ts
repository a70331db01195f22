import { join } from 'node:path'
import { readDataset } from '@/prisma/dataset'
import { startTemporary } from '@/scripts/lib/embedded-postgres.mjs'
import { migrate } from '@/scripts/lib/migrate.mjs'
import { ROOT } from '@/scripts/lib/paths.mjs'
import { freePort } from '@/scripts/lib/port.mjs'
import { spawnNode, stop } from '@/scripts/lib/processes.mjs'
import { whenReady } from '@/scripts/lib/when-ready.mjs'
import { connect } from '../data/client'
import { loadDataset } from '../data/load-dataset'

/** An embedded server with the shipped dataset, or another, gone when it stops. */
export async function startDatabase(
  dataset = readDataset(),
): Promise<{ url: string; home: string; stop: () => Promise<void> }> {
  const server = await startTemporary()
  await migrate(server.url)
  const db = connect(server.url, 1)
  await loadDataset(db, dataset)
  await db.$disconnect()
  return server
}

export interface Served {
  /** "http://127.0.0.1:41234" */
  readonly url: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** One instance of the built app on a database. */
export async function startServed(
  databaseUrl: string,
  { data, env = {} }: { data: string; env?: Record<string, string> },
): Promise<Served> {
  const port = await freePort()
  const app = spawnNode([join(ROOT, 'scripts', 'serve.mjs')], {
    detached: true,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DEMARCHE_DATA: data,
      PORT: String(port),
      NODE_ENV: 'production',
      ...env,
    },
  })
  await whenReady(port)
  return { url: `http://127.0.0.1:${port}`, pid: app.pid ?? 0, stop: () => stop(app, 10_000) }
}
