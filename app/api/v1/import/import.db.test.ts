import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CALLS } from '@/lib/interchange/api/calls'
import { makeKey } from '@/lib/testing/make-key'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { POST } from './route'

let test: TestDatabase
const keys = { contributor: '', editor: '' }
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  process.env.RATE_LIMITS = 'off'
  for (const role of ['contributor', 'editor'] as const) keys[role] = (await makeKey(test.db, role)).key
})
afterAll(() => test?.drop())

const send = (body: BodyInit | null, query = '', role: keyof typeof keys | null = 'editor') =>
  POST(
    new Request(`http://localhost/api/v1/import${query}`, {
      method: 'POST',
      ...(role && { headers: { authorization: `Bearer ${keys[role]}` } }),
      body,
      duplex: 'half',
    } as RequestInit),
  )
const table = (n: number) =>
  `country,company,topic,stance,kind,date,url\nGBR,huawei,5g-networks,ban,decision,2020-07-14,https://news.example.org/${n}\n`

describe('POST /import', () => {
  it('tries, applies, and finds the same the next time, each in the form that the document tells', async () => {
    const { schema } = CALLS.importEvents.answers[200]
    const form = { rows: 1, new: 1, same: 0, changed: 0, duplicate: 0, errors: [], applied: false }
    const tried = await send(table(1), '?dryRun=1&name=table.csv')
    expect(tried.status).toBe(200)
    expect(await tried.json()).toEqual(form)
    const applied = await (await send(table(1), '?name=table.csv')).json()
    expect(applied).toEqual({ ...form, applied: true })
    expect(schema.parse(applied)).toEqual(applied)
    expect(await (await send(table(1))).json()).toMatchObject({ new: 0, same: 1, applied: true })
    const [revision] = await test.db.$queryRaw<object[]>`
      SELECT "author", "note" FROM "revision" ORDER BY "id" DESC LIMIT 1`
    expect(revision).toEqual({ author: 'editor key', note: 'Imported from table.csv' })
  })

  it('takes what columns are, and what holds for all rows, from the address', async () => {
    const odd = 'wer,wann,link\nFrance,2020,https://news.example.org/2\n'
    const query = new URLSearchParams([
      ['dryRun', '1'],
      ['map', 'wer=actor'],
      ['map', 'wann=announcedOn'],
      ['set', 'company=huawei'],
      ['set', 'topic=5g-networks'],
      ['set', 'stance=review'],
      ['set', 'kind=statement'],
    ])
    expect(await (await send(odd, `?${query}`)).json()).toMatchObject({ new: 1, errors: [] })
  })

  it('refuses a file with errors as a whole, and says where they are', async () => {
    const answer = await send(
      `${table(3)}Atlantis,huawei,5g-networks,ban,decision,2020,https://news.example.org/4\n`,
    )
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({
      rows: 2,
      new: 1,
      applied: false,
      errors: [{ line: 3, field: 'actor' }],
    })
  })

  it.each([
    ['an empty body', '', '', 'editor', 422],
    ['no body', null, '', 'editor', 422],
    ['a parameter that nobody knows', 'x', '?dry=1', 'editor', 400],
    ['a column that is not there', table(5), '?map=zz=actor', 'editor', 422],
    ['no key', table(5), '', null, 401],
    ['the key of a contributor', table(5), '', 'contributor', 403],
  ] as const)('answers %s with a clear refusal', async (_, body, query, role, status) => {
    expect((await send(body, query, role)).status).toBe(status)
  })
})
