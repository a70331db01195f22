import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findSpanFaults } from './check-spans'
import { publishEvent } from './event-commands'
import {
  mergeSubmission,
  propose,
  publishSubmission,
  rejectSubmission,
  resubmit,
  sendBackSubmission,
} from './review'
import { getSubmissionByToken, type Submission } from './submissions'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
})
afterAll(() => test.drop())

const ann = { id: 'ann', name: 'Ann' }
const editor = { id: 'ed', name: 'Ed', twoPersons: false }
let count = 0
/** An event in a cell of its own, so that tests do not meet. */
const fields = (more = {}) =>
  buildEventFields({
    company: 'nexperia',
    topic: 'surveillance',
    announcedOn: `20${10 + (count % 80)}-07-14`,
    title: `Event ${count}`,
    ...more,
  })
beforeEach(() => {
  count++
})

async function proposed(more: Partial<Parameters<typeof propose>[0]> = {}): Promise<Submission> {
  const result = await propose(
    { fields: fields(), author: ann, note: 'Please', origin: 'form', correctionOf: null, ...more },
    null,
    test.db,
  )
  if (!result.ok) throw new Error(result.reason)
  return read(result.token)
}
async function read(token: string): Promise<Submission> {
  const submission = await getSubmissionByToken(token, test.db)
  if (!submission) throw new Error('gone')
  return submission
}
const steps = async (id: number) =>
  (await test.db.submissionStep.findMany({ where: { submissionId: id }, orderBy: { version: 'asc' } })).map(
    (s) => [s.state.replace('_', '-'), s.authorName, s.comment],
  )

describe('a proposal', () => {
  it('counts nowhere until it is published', async () => {
    const before = await test.db.stanceEvent.count()
    const s = await proposed()
    expect(s).toMatchObject({ state: 'pending', authorName: 'Ann', note: 'Please', version: 1, event: null })
    expect(await test.db.stanceEvent.count()).toBe(before)
    const result = await publishSubmission(s.id, 1, editor, {}, test.db)
    expect(result).toMatchObject({ ok: true, version: 2 })
    const after = await read(s.token)
    expect(after).toMatchObject({ state: 'published', result: result.ok && result.event })
    const event = await test.db.stanceEvent.findUniqueOrThrow({
      where: { publicId: after.result ?? '' },
      include: { revisions: true, spans: true },
    })
    expect(event.title).toBe(s.fields.title)
    expect(event.revisions).toMatchObject([{ author: 'Ed', note: 'Proposed by Ann' }])
    expect(await steps(s.id)).toEqual([
      ['pending', 'Ann', 'Please'],
      ['published', 'Ed', null],
    ])
  })

  it('is decided once, when two decide at the same time', async () => {
    const s = await proposed()
    const other = { ...editor, id: 'eve', name: 'Eve' }
    const results = await Promise.all([
      publishSubmission(s.id, 1, editor, {}, test.db),
      rejectSubmission(s.id, 1, other, 'No', test.db),
    ])
    expect(results.filter((r) => r.ok)).toHaveLength(1)
    expect(results.find((r) => !r.ok)).toMatchObject({ reason: 'conflict', version: 2 })
    expect(await steps(s.id)).toHaveLength(2)
  })

  it('sent back waits for an answer, and is reviewed again', async () => {
    const s = await proposed()
    await sendBackSubmission(s.id, 1, editor, 'Which ministry?', test.db)
    expect(await publishSubmission(s.id, 2, editor, {}, test.db)).toMatchObject({
      ok: false,
      reason: 'conflict',
    })
    const answer = { fields: { ...s.fields, authority: 'Ministry of Digital' }, note: 'Added' }
    expect(await resubmit(s.token, 2, ann, answer, test.db)).toMatchObject({ ok: true, version: 3 })
    expect(await resubmit(s.token, 3, ann, answer, test.db)).toMatchObject({ ok: false, reason: 'conflict' })
    expect(await publishSubmission(s.id, 3, editor, {}, test.db)).toMatchObject({ ok: true })
    expect((await steps(s.id)).map((x) => x[0])).toEqual(['pending', 'sent-back', 'pending', 'published'])
  })

  it('is never turned down without a reason: the database refuses', async () => {
    const s = await proposed()
    await expect(rejectSubmission(s.id, 1, editor, ' ', test.db)).rejects.toThrow(
      /submission_step_has_reason/,
    )
    expect(await read(s.token)).toMatchObject({ state: 'pending', version: 1 })
  })

  it('merged into a recorded event brings it its sources', async () => {
    const made = await publishEvent(fields(), { author: 'Ed', note: null }, null, test.db)
    if (!made.ok) throw new Error(made.reason)
    const s = await proposed({
      fields: fields({ sources: [buildSource(), buildSource({ url: 'https://example.org/new' })] }),
    })
    expect(await mergeSubmission(s.id, 1, editor, 'nosuchevent', test.db)).toEqual({
      ok: false,
      reason: 'target',
    })
    // The evidence of one company must not end up with another.
    const other = await publishEvent(fields({ company: 'zte' }), { author: 'Ed', note: null }, null, test.db)
    expect(await mergeSubmission(s.id, 1, editor, other.ok ? other.id : '', test.db)).toEqual({
      ok: false,
      reason: 'target',
    })
    expect(await mergeSubmission(s.id, 1, editor, made.id, test.db)).toMatchObject({
      ok: true,
      event: made.id,
    })
    const event = await test.db.stanceEvent.findUniqueOrThrow({
      where: { publicId: made.id },
      include: { sources: true },
    })
    expect(event.version).toBe(2)
    expect(event.sources.map((x) => x.url)).toContain('https://example.org/new')
    expect(await read(s.token)).toMatchObject({ state: 'merged', result: made.id })
  })

  it('with a company nobody knows is not published, and stays as it was', async () => {
    const s = await proposed({ fields: fields({ company: 'no-such-company' }) })
    expect(await publishSubmission(s.id, 1, editor, {}, test.db)).toEqual({
      ok: false,
      reason: 'unknown-name',
      field: 'company',
      value: 'no-such-company',
    })
    expect(await read(s.token)).toMatchObject({ state: 'pending', version: 1 })
  })

  it('is not published beside one of the same step, unless it is said to be another', async () => {
    const all = [await proposed(), await proposed(), await proposed(), await proposed()]
    const title = fields().title
    const results = []
    for (const s of all) results.push(await publishSubmission(s.id, 1, editor, {}, test.db))
    const refused = { ok: false, reason: 'duplicate', titles: [title] }
    expect(results).toEqual([expect.objectContaining({ ok: true }), refused, refused, refused])
    expect(await test.db.stanceEvent.count({ where: { title } })).toBe(1)
    const [first, second] = all as [Submission, Submission]
    expect(await read(second.token)).toMatchObject({ state: 'pending', version: 1 })
    const distinct = [(await read(first.token)).result ?? '']
    expect(await publishSubmission(second.id, 1, editor, { distinct }, test.db)).toMatchObject({ ok: true })
  })

  it('is not published beside one of the same step that is published at the same moment', async () => {
    const all = [await proposed(), await proposed(), await proposed()]
    const results = await Promise.all(all.map((s) => publishSubmission(s.id, 1, editor, {}, test.db)))
    expect(results.filter((r) => r.ok)).toHaveLength(1)
  })

  it('of one’s own is not published under two-person review', async () => {
    const s = await proposed({ author: { id: 'ed', name: 'Ed' } })
    const strict = { ...editor, twoPersons: true }
    expect(await publishSubmission(s.id, 1, strict, {}, test.db)).toEqual({ ok: false, reason: 'own' })
    expect(await publishSubmission(s.id, 1, { ...strict, id: 'eve' }, {}, test.db)).toMatchObject({
      ok: true,
    })
  })
})

describe('a proposed correction', () => {
  it('becomes the next version of its event, unless that has changed since', async () => {
    const made = await publishEvent(fields(), { author: 'Ed', note: null }, null, test.db)
    if (!made.ok) throw new Error(made.reason)
    const correctionOf = { event: made.id, version: 1 }
    const first = await proposed({ fields: fields({ title: 'Better' }), correctionOf })
    const second = await proposed({ fields: fields({ title: 'Other' }), correctionOf })
    expect(await publishSubmission(first.id, 1, editor, {}, test.db)).toMatchObject({
      ok: true,
      event: made.id,
    })
    expect(await publishSubmission(second.id, 1, editor, {}, test.db)).toEqual({
      ok: false,
      reason: 'event-changed',
    })
    expect(await test.db.stanceEvent.findUniqueOrThrow({ where: { publicId: made.id } })).toMatchObject({
      title: 'Better',
      version: 2,
    })
    expect(
      await propose(
        { ...first, author: ann, correctionOf: { event: 'nosuchevent', version: 1 } },
        null,
        test.db,
      ),
    ).toEqual({
      ok: false,
      reason: 'unknown-event',
    })
  })
})

describe('a request that is sent twice', () => {
  it('makes one event, however close together', async () => {
    const request = { scope: 'form', key: `k${count}`, content: fields() }
    const send = () => publishEvent(fields(), { author: 'Ed', note: null }, request, test.db)
    const results = await Promise.all([send(), send(), send()])
    expect(new Set(results.map((r) => r.ok && r.id)).size).toBe(1)
    expect(results.filter((r) => r.ok && !r.repeated)).toHaveLength(1)
    expect(await test.db.stanceEvent.count({ where: { title: fields().title } })).toBe(1)
    expect(
      await publishEvent(fields(), { author: 'Ed', note: null }, { ...request, content: 'other' }, test.db),
    ).toEqual({
      ok: false,
      reason: 'key-used',
    })
  })

  it('makes one proposal', async () => {
    const proposal = {
      fields: fields(),
      author: ann,
      note: null,
      origin: 'form' as const,
      correctionOf: null,
    }
    const request = { scope: 'form', key: `k${count}`, content: proposal }
    const [a, b] = await Promise.all([
      propose(proposal, request, test.db),
      propose(proposal, request, test.db),
    ])
    expect(a.ok && a.token).toBe(b.ok && b.token)
  })
})

it('after all of this the kept spans equal the fold', async () => {
  expect((await findSpanFaults(test.db)).faults).toEqual([])
})
