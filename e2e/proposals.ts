import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import pg from 'pg'
import type { StanceEventFields } from '../lib/domain/stance-event'
import { buildEventFields, buildSource } from '../lib/testing/build-event'

export interface TestProposal {
  readonly id: number
  readonly token: string
  readonly fields: StanceEventFields
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const text = (length: number) => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
const oneOf = <T>(all: readonly T[]): T => all[randomInt(all.length)] as T

const ACTORS =
  'AND MCO SMR LIE VUT TON KIR PLW NRU TUV FSM MHL WSM COM STP BTN MDV SYC GUY SUR BLZ BRB GRD DMA'.split(' ')
const COMPANIES =
  'asml broadcom qualcomm intel tokyo-electron tsmc blackberry micron smic tesla palantir openai tencent'.split(
    ' ',
  )
const TOPICS = 'drones energy r-and-d submarine-cables connected-vehicles cloud ai-models investment'.split(
  ' ',
)

/**
 * Fields of an event in a cell of which the shipped dataset knows nothing, on a day long ago, so that tests that run at
 * the same time on one database do not meet; the title is unique.
 */
export function buildProposalFields(fields: Partial<StanceEventFields> = {}): StanceEventFields {
  const tag = text(8)
  const day = `19${50 + randomInt(50)}-0${1 + randomInt(9)}-${10 + randomInt(18)}`
  return buildEventFields({
    actor: oneOf(ACTORS),
    company: oneOf(COMPANIES),
    topic: oneOf(TOPICS),
    announcedOn: day,
    title: `Proposal ${tag}`,
    sources: [buildSource({ url: `https://example.org/${tag}`, publishedOn: day })],
    ...fields,
  })
}

/** A proposal that waits for review, made straight in the database of the app under test. */
export async function makeProposal(
  more: Partial<StanceEventFields> = {},
  {
    author = null,
    correctionOf = null,
    note = null,
  }: {
    author?: { readonly id: string; readonly name: string } | null
    correctionOf?: { readonly id: string; readonly version: number } | null
    note?: string | null
  } = {},
): Promise<TestProposal> {
  const fields = buildProposalFields(more)
  const token = text(24)
  const rows = await query(
    `WITH new AS (
       INSERT INTO submission (token, fields, event_id, event_version, author_id, author_name, note)
       SELECT $1, $2::jsonb, (SELECT id FROM stance_event WHERE public_id = $3), $4, $5, $6, $7
       RETURNING id, version, state, fields, author_id, author_name, note)
     INSERT INTO submission_step (submission_id, version, state, fields, author_id, author_name, comment)
     SELECT id, version, state, fields, author_id, author_name, note FROM new RETURNING submission_id AS id`,
    [
      token,
      JSON.stringify(fields),
      correctionOf?.id ?? null,
      correctionOf?.version ?? null,
      author?.id ?? null,
      author?.name ?? null,
      note,
    ],
  )
  return { id: Number(rows[0]?.id), token, fields }
}

/** Where a proposal stands, from the database. */
export async function stateOf({ id }: TestProposal): Promise<string> {
  const rows = await query('SELECT state FROM submission WHERE id = $1', [id])
  return String(rows[0]?.state)
}

/** The newest version of an event, from the database. */
export async function versionOf(event: string): Promise<number> {
  const rows = await query('SELECT version FROM stance_event WHERE public_id = $1', [event])
  return Number(rows[0]?.version)
}

/** Publishes a proposal through its page, signed in as an editor; answers the id of the event. */
export async function publish(page: Page, proposal: TestProposal): Promise<string> {
  await page.goto(`/review/${proposal.id}`)
  // Asked where something like it is on record.
  const another = page.getByRole('checkbox', { name: /another step/i })
  if ((await another.count()) > 0) await another.check()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page).toHaveURL(`/review?decided=${proposal.id}`)
  const href = await page
    .getByRole('status')
    .getByRole('link', { name: 'See the event' })
    .getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}

/** A published event of a cell of its own, with its id. */
export async function makeEvent(
  page: Page,
  more: Partial<StanceEventFields> = {},
): Promise<{ id: string; fields: StanceEventFields }> {
  const proposal = await makeProposal(more)
  return { id: await publish(page, proposal), fields: proposal.fields }
}

async function query(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL ?? process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query(sql, [...values])).rows
  } finally {
    await client.end()
  }
}
