import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { today } from '@/lib/clock'
import { dueSubscriptions } from '@/lib/data/alert-deliveries'
import { makeDigests, sweepShifts } from '@/lib/data/alert-shifts'
import { forgetOldKeys } from '@/lib/data/idempotency'
import { env } from '@/lib/env'
import { deliverWaiting } from './deliver'

const SWEEP = 'alerts-sweep'
const DELIVER = 'alerts-deliver'
const DIGEST = 'alerts-digest'
const TIDY = 'tidy'
/** Every hour. */
const TIDY_CRON = '17 * * * *'
/** Six in the morning, UTC. */
const DIGEST_CRON = '0 6 * * *'

const kept = globalThis as typeof globalThis & { demarcheJobs?: Promise<PgBoss | null> }

/** Starts the worker of this process, once. Every instance has one; PostgreSQL sees to it that each job runs on one. */
export function startJobs(): void {
  if (!env().JOBS) return
  kept.demarcheJobs ??= start()
}

/** Says that something is to be sent to a subscription: now, or in some seconds. Without a worker the next one finds it. */
export async function askForDelivery(subscription: number, inSeconds = 0): Promise<void> {
  const boss = await kept.demarcheJobs
  await boss?.send(DELIVER, { subscription }, { startAfter: inSeconds })
}

async function start(): Promise<PgBoss | null> {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 60_000)) {
    const boss = new PgBoss({
      connectionString: env().DATABASE_URL,
      application_name: 'demarche jobs',
      schema: 'jobs',
      max: 2,
      archiveCompletedAfterSeconds: 3_600,
      deleteAfterHours: 24,
    })
    // A lost connection is met again by the next poll.
    boss.on('error', (error) => console.error('Jobs:', error.message))
    try {
      await boss.start()
      await work(boss)
      return boss
    } catch (error) {
      console.error('Jobs could not start, trying again:', error instanceof Error ? error.message : error)
      await boss.stop({ graceful: false, wait: false }).catch(() => {})
      await pause(wait)
    }
  }
}

async function work(boss: PgBoss): Promise<void> {
  await boss.createQueue(SWEEP, { name: SWEEP, policy: 'stately', retryLimit: 3, expireInSeconds: 300 })
  await boss.createQueue(DELIVER, {
    name: DELIVER,
    retryLimit: 5,
    retryDelay: 10,
    retryBackoff: true,
    expireInSeconds: 900,
  })
  await boss.createQueue(DIGEST, {
    name: DIGEST,
    policy: 'stately',
    retryLimit: 5,
    retryDelay: 60,
    expireInSeconds: 900,
  })
  await boss.work(SWEEP, { pollingIntervalSeconds: 2 }, async () => {
    await sweepShifts(today())
    for (const subscription of await dueSubscriptions()) await boss.send(DELIVER, { subscription })
  })
  await boss.work<{ subscription: number }>(
    DELIVER,
    { pollingIntervalSeconds: 1, batchSize: 5 },
    async (jobs) => {
      await Promise.all(
        jobs.map(async ({ data }) => {
          const again = await deliverWaiting(data.subscription)
          if (again !== null) await boss.send(DELIVER, data, { startAfter: again })
        }),
      )
    },
  )
  await boss.work(DIGEST, { pollingIntervalSeconds: 30 }, async () => {
    await sweepShifts(today())
    await makeDigests()
    await boss.send(SWEEP, {})
  })
  await boss.createQueue(TIDY, { name: TIDY, policy: 'stately', retryLimit: 2, expireInSeconds: 300 })
  await boss.work(TIDY, { pollingIntervalSeconds: 60 }, async () => {
    await forgetOldKeys()
  })
  await boss.schedule(TIDY, TIDY_CRON)
  await boss.schedule(SWEEP, '* * * * *')
  await boss.schedule(DIGEST, DIGEST_CRON)
  await boss.send(SWEEP, {})
}
