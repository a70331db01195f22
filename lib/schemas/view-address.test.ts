import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '@/lib/domain/kind'
import { ALL_LENSES } from '@/lib/domain/lens'
import { addDays } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import { keepKnownNames } from './known-names'
import { parseView, serializeView, viewHref } from './view-address'
import { PARAMS, type ParamName, TIMELINE_PARAMS } from './view-params'
import { DEFAULT_VIEW, type ViewState } from './view-state'

const ALL = Object.keys(PARAMS) as ParamName[]
const read = (query: string, takes: readonly ParamName[] = ALL) => {
  const raw: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(query)) raw[name] = [...(raw[name] ?? []), value]
  return parseView(raw, takes)
}

const day = fc.integer({ min: -9_000, max: 9_000 }).map((n) => addDays('2020-01-01', n))
const partial = fc.oneof(
  day,
  day.map((d) => d.slice(0, 7)),
  day.map((d) => d.slice(0, 4)),
)
const sorted = <T extends string>(values: fc.Arbitrary<T>) =>
  fc.uniqueArray(values, { maxLength: 5 }).map((list) => list.sort())
const view: fc.Arbitrary<ViewState> = fc.record({
  actors: sorted(fc.constantFrom('GBR', 'DEU', 'EU', 'USA')),
  companies: sorted(fc.constantFrom('huawei', 'x-corp', 'bytedance')),
  topics: sorted(fc.constantFrom('5g-networks', 'gov-devices')),
  stances: sorted(fc.constantFrom(...STANCES)),
  kinds: sorted(fc.constantFrom(...KINDS)),
  blocs: sorted(fc.constantFrom('EU', 'NATO')),
  regions: sorted(fc.constantFrom('Europe', 'Americas')),
  from: fc.option(partial, { nil: null }),
  to: fc.option(partial, { nil: null }),
  q: fc.option(fc.constantFrom('5G ban', '100 % & more', '华为', 'a+b'), { nil: null }),
  asOf: fc.option(day, { nil: null }),
  knownAt: fc.option(fc.constantFrom('2026-11-22T09:30:00.000Z'), { nil: null }),
  vs: fc.option(day, { nil: null }),
  lens: fc.constantFrom(...ALL_LENSES),
  sort: fc.option(fc.constantFrom('name', 'huawei/5g-networks'), { nil: null }),
  show: fc.option(fc.constant('all' as const), { nil: null }),
  reversals: fc.option(fc.constant('only' as const), { nil: null }),
  after: fc.option(fc.constantFrom('2020-07-14.512'), { nil: null }),
})

describe('a view and its address', () => {
  it('undo each other', () => {
    fc.assert(
      fc.property(view, (v) => {
        const { view: back, notes } = read(serializeView(v))
        expect(back).toEqual(v)
        expect(notes).toEqual([])
      }),
    )
  })

  it('are stable: writing what was read gives the same address, whatever was typed', () => {
    const pair = fc.tuple(fc.constantFrom(...ALL, 'other'), fc.string({ maxLength: 12 }))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const once = serializeView(read(new URLSearchParams(pairs).toString()).view)
        expect(serializeView(read(once).view)).toBe(once)
      }),
    )
  })

  it('leave defaults out, in a stable order, readably', () => {
    expect(serializeView(DEFAULT_VIEW)).toBe('')
    expect(serializeView(read('words=yes&basis=announced&targeting=any').view)).toBe('')
    expect(serializeView(read('asOf=2020-12-31&sort=huawei/5g-networks&actor=deu&actor=GBR').view)).toBe(
      'actor=DEU&actor=GBR&asOf=2020-12-31&sort=huawei/5g-networks',
    )
  })

  it('begin at the first page when a filter changes', () => {
    const { view: v } = read('actor=GBR&after=2020-07-14.512')
    expect(viewHref('/timeline', v, { stances: ['ban'] })).toBe('/timeline?actor=GBR&stance=ban')
  })
})

describe('what makes no sense', () => {
  it.each([
    ['asOf=banana', '“asOf=banana” was ignored: a day is written 2020-12-31, from 1900 to 2199.'],
    ['stance=hate', '“stance=hate” was ignored: the stances are ban, restrict, review, allow and cooperate.'],
    ['from=2020-13', '“from=2020-13” was ignored: a date is written 2020, 2020-07 or 2020-07-14.'],
  ])('%s is ignored, and said so', (query, note) => {
    expect(read(query)).toEqual({ view: DEFAULT_VIEW, notes: [note] })
  })

  it.each(['', 'asOf=', 'colour=red', 'actor=&actor='])('“%s” is nothing to speak of', (query) => {
    expect(read(query)).toEqual({ view: DEFAULT_VIEW, notes: [] })
  })

  it('is ignored in a flood, too', () => {
    const { view: v, notes } = read(Array(10_000).fill('actor=GBR').join('&'))
    expect(v.actors).toEqual(['GBR'])
    expect(notes).toHaveLength(1)
  })

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ALL), fc.array(fc.string())), (raw) => {
        expect(Array.isArray(parseView(raw, ALL).notes)).toBe(true)
      }),
    )
  })
})

describe('older and looser forms', () => {
  it.each([
    ['actor=gbr,DEU', 'actor=DEU&actor=GBR'],
    ['asOf=2020', 'asOf=2020-12-31'],
    ['knownAt=2026-11-22', 'knownAt=2026-11-22T23:59:59.999Z'],
    ['stance=BAN', 'stance=ban'],
  ])('%s is read as %s', (typed, canonical) => {
    expect(serializeView(read(typed).view)).toBe(canonical)
  })

  it('a view takes only its own parameters', () => {
    expect(read('vs=2019-01-01&stance=ban', TIMELINE_PARAMS).view).toEqual({
      ...DEFAULT_VIEW,
      stances: ['ban'],
    })
  })
})

it('filters by names that nobody has are taken out, and said so', () => {
  const some = new Set(['GBR', 'EU', 'huawei'])
  const known = { actors: some, companies: some, topics: some, blocs: new Set(['EU']), regions: some }
  const { view: v, notes } = keepKnownNames(read('actor=GBR&actor=XXX&bloc=GBR&company=acme'), known)
  expect(v).toEqual({ ...DEFAULT_VIEW, actors: ['GBR'] })
  expect(notes).toEqual([
    'There is no country or bloc with the code “XXX”; that filter was ignored.',
    'There is no company with the short name “acme”; that filter was ignored.',
    'There is no bloc with the code “GBR”; that filter was ignored.',
  ])
})
