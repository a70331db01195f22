import { describe, expect, it } from 'vitest'
import { parseEventListQuery } from './event-list-query'
import { rawParams } from './strict-view'

const all = { has: () => true }
const none = {
  actors: { has: (code: string) => code === 'GBR' },
  companies: all,
  topics: all,
  blocs: all,
  regions: all,
}
const read = (query: string) => parseEventListQuery(rawParams(new URLSearchParams(query)), none)

describe('the query of the list of events', () => {
  it('has 50 events a page unless told otherwise', () => {
    expect(read('')).toMatchObject({ ok: true, limit: 50 })
    expect(read('limit=500&actor=gbr')).toMatchObject({ ok: true, limit: 500, view: { actors: ['GBR'] } })
  })

  it('takes the cursor under both of its names', () => {
    const view = { after: '2020-07-14.512' }
    expect(read('after=2020-07-14.512')).toMatchObject({ ok: true, view })
    expect(read('cursor=2020-07-14.512')).toMatchObject({ ok: true, view })
  })

  it('does not mind what tells where a reader came from', () => {
    expect(read('utm_source=x')).toEqual(read(''))
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
  ])('refuses %s and names the fields', (query, fields) => {
    const result = read(query)
    expect(!result.ok && result.errors.map((e) => e.field)).toEqual(fields)
  })
})
