import { describe, expect, it } from 'vitest'
import { CALLS } from './calls'
import { readQuery } from './read-query'

const all = { has: () => true }
const known = {
  actors: { has: (code: string) => code === 'GBR' },
  companies: all,
  topics: all,
  blocs: all,
  regions: all,
}
const read = (query: string) => readQuery(CALLS.listEvents.query, new URLSearchParams(query), known)

describe('the query of a list', () => {
  it('has 50 entries a page unless told otherwise', () => {
    expect(read('')).toMatchObject({ ok: true, query: { limit: 50 } })
    expect(read('limit=500&actor=gbr')).toMatchObject({
      ok: true,
      query: { limit: 500, view: { actors: ['GBR'] } },
    })
  })

  it('takes the cursor under both of its names', () => {
    for (const field of ['after', 'cursor'])
      expect(read(`${field}=2020-07-14.512`)).toMatchObject({
        ok: true,
        query: { cursor: { field, text: '2020-07-14.512' } },
      })
  })

  it('takes lists repeated or with commas, however they are capitalised', () => {
    expect(read('stance=ban,Restrict&stance=allow')).toMatchObject({
      ok: true,
      query: { view: { stances: ['allow', 'ban', 'restrict'] } },
    })
  })

  it('does not mind what tells where a reader came from, nor a parameter without a value', () => {
    expect(read('utm_source=x&actor=')).toEqual(read(''))
  })

  it.each([
    ['acotr=GBR&page=2', ['acotr', 'page']],
    ['cursor=2020-07-14.1&after=2020-07-14.2', ['cursor']],
    ['limit=0', ['limit']],
    ['limit=501', ['limit']],
    ['limit=ten', ['limit']],
    ['limit=1e2', ['limit']],
    ['asOf=banana&limit=-1', ['asOf', 'limit']],
    ['stance=hate&actor=XXX', ['stance', 'actor']],
    ['knownAt=soon', ['knownAt']],
    ['knownAt=2026-99-99', ['knownAt']],
    ['from=2020-02-30', ['from']],
    ['vs=2019-01-01', ['vs']],
  ])('refuses %s and names the fields', (query, fields) => {
    const result = read(query)
    expect(!result.ok && result.errors.map((e) => e.field)).toEqual(fields)
  })
})

describe('the query of an import', () => {
  const readImport = (query: string) => readQuery(CALLS.importEvents.query, new URLSearchParams(query), known)

  it('may have commas in the name of a column and in a value', () => {
    const query = new URLSearchParams([
      ['set', 'publisher=Smith, Jones & Co'],
      ['map', 'Land, wo=actor'],
    ])
    expect(readImport(String(query)).ok).toBe(true)
  })

  it.each([
    ['dryRun=2', 'dryRun', 'dryRun is 1 or 0'],
    ['createMissing=maybe', 'createMissing', 'createMissing is 1 or 0'],
    ['map=x', 'map', 'a column is mapped by COLUMN=FIELD'],
    ['set=x', 'set', 'what holds for all rows is said by FIELD=VALUE'],
  ])('says of %s what to write', (query, field, message) => {
    const result = readImport(query)
    expect(!result.ok && result.errors).toEqual([{ field, message }])
  })
})
