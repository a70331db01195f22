import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '@/lib/testing/test-database'
import { get, openApi, publish, restore, retract } from './call-events.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openApi()
})
afterAll(() => test.drop())

describe('withdrawing and restoring', () => {
  it('an event is gone with the reason, and stands again when it is restored', async () => {
    const id = await publish()
    const gone = await retract(id, { reason: 'The source was satire' })
    expect([gone.status, (await gone.json()).status]).toEqual([200, 'retracted'])
    const read = await get(id)
    expect([read.status, (await read.json()).detail]).toEqual([
      410,
      'This event was withdrawn: The source was satire',
    ])
    expect((await retract(id, { reason: 'Again' })).status).toBe(410)
    const back = await restore(id, { version: 1, note: 'It was not' })
    expect([back.status, back.headers.get('etag')]).toEqual([200, '"3"'])
    expect((await get(id)).status).toBe(200)
    // As it was known in between, it is still gone.
    const between = await test.db.revision.findFirstOrThrow({
      where: { event: { publicId: id }, version: 2 },
    })
    const query = `?knownAt=${between.recordedAt.toISOString()}`
    expect((await get(id, {}, query)).status).toBe(410)
  })

  it('against another version is refused', async () => {
    const id = await publish()
    expect((await retract(id, { reason: 'Satire' }, { 'if-match': '"2"' })).status).toBe(412)
    expect((await restore(id, { version: 1 }, { 'if-match': '"2"' })).status).toBe(412)
  })

  it('many at the same time withdraw it once', async () => {
    const id = await publish()
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((reason) => retract(id, { reason })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410, 410, 410])
  })

  it.each([{}, { reason: '' }, { reason: 5 }, { reason: 'x', why: 'y' }, null, [], 'reason'])(
    'with %j is refused',
    async (body) => {
      expect((await retract(await publish(), body)).status).toBe(422)
    },
  )
})
