import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { askedWhile, GROWING, scansOf } from '@/lib/testing/asked-queries'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { readDataset } from '@/prisma/dataset'
import { fillDatabase } from '@/scripts/generate/fill-database'
import { sweepShifts } from './alert-shifts'
import { db } from './client'
import {
  publishCorrection,
  publishEvent,
  publishMerge,
  publishRestoration,
  publishRetraction,
} from './event-commands'
import { renameLabel } from './labels'
import { effectOfPublishing } from './proposed-effect'
import { publicIdsOf } from './public-ids'
import { propose, publishSubmission } from './review'

/** Enough that reading a whole table would be the slower way, and quickly made. */
const SIZE = { events: 40_000, actors: 200, issues: 200 }
const TODAY = '2026-11-26'
const BY = { author: 'Test', note: null }

let test: TestDatabase
let admin: pg.Client
let cell: Pick<StanceEventFields, 'actor' | 'company' | 'topic'>

beforeAll(async () => {
  test = await createTestDatabase()
  process.env.DATABASE_URL = test.url
  const { loadDataset } = await import('./load-dataset')
  const { countries, blocs, companies, topics } = readDataset()
  await loadDataset(test.db, { countries, blocs, companies, topics, events: [] })
  await fillDatabase(test.url, SIZE)
  admin = new pg.Client({ connectionString: test.url })
  await admin.connect()
  const { rows } = await admin.query(
    `SELECT a.code AS actor, c.slug AS company, t.slug AS topic FROM stance_event e JOIN actor a ON a.id = e.actor_id
       JOIN issue i ON i.id = e.issue_id JOIN company c ON c.id = i.company_id JOIN topic t ON t.id = i.topic_id
     ORDER BY e.id LIMIT 1`,
  )
  cell = rows[0]
  await admin.query(
    `INSERT INTO user_account (id, name, email, role) VALUES ('editor', 'Test', 'editor@example.org', 'editor')`,
  )
  // What was there when the site first looked is all of it.
  await sweepShifts(TODAY)
}, 600_000)
afterAll(async () => {
  await admin?.end()
  await test?.drop()
})

const fields = (more: Partial<StanceEventFields> = {}) => buildEventFields({ ...cell, ...more })

async function published(title: string): Promise<string> {
  const made = await publishEvent(fields({ title }), BY)
  if (!made.ok) throw new Error(made.reason)
  return made.id
}
async function done(change: Promise<{ ok: boolean }>): Promise<void> {
  expect(await change).toMatchObject({ ok: true })
}

/** Far from each other, so that none is a duplicate. */
let day = 0
async function proposed(): Promise<number> {
  const author = { id: null, name: 'Somebody' }
  const made = await propose(
    {
      fields: fields({
        title: 'Proposed',
        announcedOn: `19${50 + ++day}-03-04`,
        sources: [buildSource({ url: `https://example.org/${day}` })],
      }),
      author,
      note: null,
      origin: 'form',
      correctionOf: null,
    },
    null,
  )
  if (!made.ok) throw new Error(made.reason)
  const { rows } = await admin.query('SELECT max(id)::int AS id FROM submission')
  return rows[0].id
}

const REVIEWER = { id: 'editor', name: 'Test', twoPersons: false }

/** What writes, each prepared and then done: what it is done to is there before its statements are looked at. */
const WRITING: Readonly<Record<string, () => Promise<() => Promise<unknown>>>> = {
  publishEvent: async () => () => done(publishEvent(fields({ title: 'New' }), BY)),
  'publishEvent, once a key': async () => () =>
    done(publishEvent(fields({ title: 'Once' }), BY, { scope: 'test', key: 'once', content: 'New' })),
  publishCorrection: async () => {
    const id = await published('To be corrected')
    return () => done(publishCorrection(id, 1, fields({ title: 'Corrected', stance: 'allow' }), BY))
  },
  publishRetraction: async () => {
    const id = await published('To be withdrawn')
    return () => done(publishRetraction(id, 1, 'It was another', BY))
  },
  publishRestoration: async () => {
    const id = await published('To be restored')
    await publishRetraction(id, 1, 'It was another', BY)
    return () => done(publishRestoration(id, 2, 1, BY))
  },
  publishMerge: async () => {
    const [one, other] = [await published('Told twice'), await published('Told once more')]
    return () => done(publishMerge(one, 1, other, BY))
  },
  propose: async () => () => proposed(),
  publishSubmission: async () => {
    const id = await proposed()
    return () => done(publishSubmission(id, 1, REVIEWER))
  },
  effectOfPublishing: async () => {
    const id = await published('Whose effect is asked')
    return () => effectOfPublishing(fields({ stance: 'allow' }), { ...cell, id })
  },
  publicIdsOf: async () => () => publicIdsOf([17, 4_000, 39_000]),
  renameLabel: async () => () =>
    done(renameLabel(db(), { kind: 'actor', key: cell.actor, name: 'Renamed' }, { userId: null, name: 'T' })),
  'sweepShifts after a write': async () => {
    await published('To be told of')
    return () => sweepShifts(TODAY)
  },
  'sweepShifts on the next day': async () => () => sweepShifts('2026-11-27'),
}

it.each(Object.entries(WRITING))('%s finds what it changes by an index', async (_, prepare) => {
  const statements = await askedWhile(await prepare())
  const explained = statements.filter(({ text }) => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text))
  expect(explained.length).toBeGreaterThan(0)
  // None for each row of the record.
  expect(explained.length).toBeLessThanOrEqual(30)
  for (const { text, values } of explained) {
    const { rows } = await admin.query({ text: `EXPLAIN (FORMAT JSON) ${text}`, values: [...values] })
    expect(
      scansOf(rows[0]['QUERY PLAN'][0].Plan).filter((table) => GROWING.includes(table)),
      text,
    ).toEqual([])
  }
})
