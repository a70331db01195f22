import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishMerge, publishRetraction } from '@/lib/data/event-commands'
import type { TestDatabase } from '@/lib/testing/test-database'
import { fieldsOf, openApi, patch, publish } from './call-events.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openApi()
})
afterAll(() => test.drop())

describe('correcting an event', () => {
  it('lays what is sent over what stands, and keeps the note in the history', async () => {
    const id = await publish()
    const answer = await patch(id, { deadlineOn: '2027', note: 'Final rules' }, { 'if-match': '"1"' })
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"2"'])
    expect(await answer.json()).toMatchObject({ version: 2, deadlineOn: '2027', title: 'UK bans Huawei 5G' })
    const [, second] = await test.db.revision.findMany({
      where: { event: { publicId: id } },
      orderBy: { version: 'asc' },
    })
    expect(second).toMatchObject({ version: 2, note: 'Final rules', author: 'editor key' })
  })

  it('of nothing makes no version', async () => {
    const id = await publish()
    const answer = await patch(id, { title: 'UK bans Huawei 5G' }, { 'if-match': '"1"' })
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"1"'])
  })

  it('needs the version that it was written against', async () => {
    const answer = await patch(await publish(), { scope: 'core' })
    expect(answer.status).toBe(428)
    expect(await fieldsOf(answer)).toEqual(['If-Match'])
  })

  it.each(['"7"', 'W/"7"', '"banana"', 'banana', ''])(
    'against another version (%s) is refused, with what stands',
    async (tag) => {
      const id = await publish()
      const answer = await patch(id, { scope: 'core' }, { 'if-match': tag })
      expect([answer.status, answer.headers.get('etag')]).toEqual([412, '"1"'])
      expect(await answer.json()).toMatchObject({ version: 1, current: { id, scope: null } })
    },
  )

  it.each(['"1"', 'W/"1"', '*', '"0", "1"'])('against the version that stands (%s) is made', async (tag) => {
    expect((await patch(await publish(), { scope: 'core' }, { 'if-match': tag })).status).toBe(200)
  })

  it('of two at the same time one wins and the other is told', async () => {
    const id = await publish()
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((scope) => patch(id, { scope }, { 'if-match': '"1"' })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412])
  })

  it.each([
    [{ stance: null }, ['stance']],
    [{ endsOn: '2019' }, ['endsOn']],
    [{ status: 'retracted' }, ['status']],
    [{ id: 'another1' }, ['id']],
    [{ titel: 'x' }, ['titel']],
    [{ company: 'nobody' }, ['company']],
  ])('with %j is refused and named', async (change, fields) => {
    const answer = await patch(await publish(), change, { 'if-match': '*' })
    expect(answer.status).toBe(422)
    expect(await fieldsOf(answer)).toEqual(fields)
  })

  it('that was withdrawn is gone; that was merged is in conflict', async () => {
    const by = { author: 'Test', note: null }
    const [gone, merged, into] = [await publish(), await publish(), await publish()]
    await publishRetraction(gone, 1, 'Satire', by)
    await publishMerge(merged, 1, into, by)
    expect((await patch(gone, { scope: 'x' }, { 'if-match': '*' })).status).toBe(410)
    const answer = await patch(merged, { scope: 'x' }, { 'if-match': '*' })
    expect([answer.status, (await answer.json()).mergedInto]).toEqual([409, into])
  })
})
