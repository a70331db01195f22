import type { ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startServer } from '@/scripts/lib/postgres-cluster.mjs'
import { findPlace } from '@/scripts/lib/postgres-place.mjs'
import { ended } from '@/scripts/lib/processes.mjs'

export interface ReplicaServer {
  readonly url: string
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
}

/**
 * A streaming replica of an embedded server whose data lie under `home`: a copy made while it runs, as its manual says
 * (26.2 and 25.3.3), that then follows it.
 */
export async function startReplica(primaryUrl: string, home: string): Promise<ReplicaServer> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'demarche-replica-'))
  const place = findPlace(folder)
  await copyCluster(primaryUrl, join(home, 'data'), place.cluster)
  const primary = new URL(primaryUrl)
  const follow = `host=${primary.hostname} port=${primary.port} user=${primary.username} password=${primary.password}`
  writeFileSync(join(place.cluster, 'standby.signal'), '')
  writeFileSync(
    join(place.cluster, 'postgresql.auto.conf'),
    `primary_conninfo = '${follow}'\nhot_standby_feedback = on\n`,
  )
  chmodSync(place.cluster, 0o700)
  if (place.user) giveTo(place.cluster, place.user)
  const log = join(folder, 'postgres.log')
  const { child, port } = await startServer(place, { log, temporary: true }).catch((error) => {
    throw new Error(`${error.message}\n${readFileSync(log, 'utf8').slice(-2_000)}`)
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  const url = new URL(primaryUrl)
  url.port = String(port)
  return {
    url: url.href,
    process: child,
    async stop() {
      process.off('exit', endWithUs)
      child.kill('SIGINT')
      await ended(child)
      rmSync(place.home, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What root copied belongs to root, and the server does not run as root. */
function giveTo(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  for (const file of [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((it) => join(folder, it)),
  ])
    chownSync(file, uid, gid)
}

async function copyCluster(primaryUrl: string, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: primaryUrl })
  await client.connect()
  try {
    await client.query(`SELECT pg_backup_start('replica', true)`)
    cpSync(from, to, {
      recursive: true,
      preserveTimestamps: true,
      filter: (file) => !file.endsWith('postmaster.pid') && !file.endsWith('postmaster.opts'),
    })
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)')
    writeFileSync(join(to, 'backup_label'), rows[0].labelfile)
  } finally {
    await client.end()
  }
}
