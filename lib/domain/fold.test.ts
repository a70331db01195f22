import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { type FoldEvent, foldCell, readCell, segmentOn } from './fold'
import { KINDS } from './kind'
import { ALL_LENSES, DEFAULT_LENS } from './lens'
import { addDays, latestDay } from './partial-date'
import { STANCES } from './stance'
import { CONFIDENCES, TARGETINGS } from './vocabulary'

const read = (events: FoldEvent[], day: string, lens = {}) =>
  readCell(events, day, { ...DEFAULT_LENS, ...lens })

describe('the operative stance', () => {
  it.each([
    ['2020-07-14', '2020-07-13', false],
    ['2020-07-14', '2020-07-14', true],
    ['2020-07', '2020-07-30', false],
    ['2020-07', '2020-07-31', true],
    ['2020', '2020-12-30', false],
    ['2020', '2020-12-31', true],
  ])('of a deed dated %s, seen as of %s, is there: %s', (announcedOn, asOf, there) => {
    expect(read([buildFoldEvent({ announcedOn })], asOf) !== null).toBe(there)
  })

  it('is that of the last deed', () => {
    const events = [
      buildFoldEvent({ id: 'cap', stance: 'restrict', announcedOn: '2020-01-28' }),
      buildFoldEvent({ id: 'ban', stance: 'ban', announcedOn: '2020-07-14' }),
    ]
    expect(read(events, '2020-07-13')).toMatchObject({ stance: 'restrict', event: 'cap', state: 'deed' })
    expect(read(events, '2020-07-14')).toMatchObject({ stance: 'ban', event: 'ban', state: 'deed' })
  })

  it('goes back to the deed before when a temporary measure expires', () => {
    const events = [
      buildFoldEvent({ id: 'licence', stance: 'allow', announcedOn: '2018-01-01' }),
      buildFoldEvent({ id: 'block', stance: 'ban', announcedOn: '2019-03-01', endsOn: '2019-06' }),
    ]
    expect(read(events, '2019-06-29')).toMatchObject({ event: 'block' })
    expect(read(events, '2019-06-30')).toMatchObject({ event: 'licence', state: 'deed' })
    expect(foldCell(events, DEFAULT_LENS).at(-1)).toMatchObject({ since: '2019-06', sinceDay: '2019-06-30' })
  })

  it('is said only where no deed stands, and nothing where words do not count', () => {
    const events = [buildFoldEvent({ kind: 'statement', stance: 'cooperate', announcedOn: '2020-08-23' })]
    expect(read(events, '2021-01-01')).toMatchObject({ state: 'word', stance: 'cooperate' })
    expect(read(events, '2021-01-01', { words: 'no' })).toBeNull()
  })

  it('is ended, not absent, when all deeds have ended and no word stands', () => {
    const events = [
      buildFoldEvent({
        stance: 'ban',
        kind: 'court-ruling',
        announcedOn: '2010-05-19',
        endsOn: '2010-05-31',
      }),
    ]
    expect(read(events, '2010-05-30')).toMatchObject({ state: 'deed', stance: 'ban' })
    expect(read(events, '2010-05-31')).toMatchObject({ state: 'ended', stance: null, was: 'ban' })
  })

  it('is ended also where the end is known better than the beginning', () => {
    const events = [buildFoldEvent({ announcedOn: '2019', endsOn: '2019-06' })]
    expect(read(events, '2019-07-01')).toBeNull()
    expect(read(events, '2019-12-31')).toMatchObject({ state: 'ended' })
  })

  it('is contested when the deciding event is disputed', () => {
    expect(read([buildFoldEvent({ confidence: 'disputed' })], '2021-01-01')).toMatchObject({
      state: 'contested',
    })
  })

  it('is contested when two deeds of one day disagree, and the later recorded decides', () => {
    const events = [
      buildFoldEvent({ id: 'first', order: 1, stance: 'ban', announcedOn: '2016-07-19' }),
      buildFoldEvent({ id: 'second', order: 2, stance: 'allow', announcedOn: '2016-07-19' }),
    ]
    expect(read(events, '2016-07-19')).toMatchObject({ state: 'contested', stance: 'allow', event: 'second' })
    expect(read([...events].reverse(), '2016-07-19')).toMatchObject({ event: 'second' })
  })

  it('is not contested by a word that disagrees with a deed of the same day: that is drift', () => {
    const events = [
      buildFoldEvent({ id: 'ruling', order: 1, stance: 'ban', announcedOn: '2025-01-17' }),
      buildFoldEvent({
        id: 'hint',
        order: 2,
        stance: 'review',
        kind: 'statement',
        announcedOn: '2025-01-17',
      }),
    ]
    expect(read(events, '2025-01-17')).toMatchObject({
      state: 'deed',
      event: 'ruling',
      drift: { stance: 'review', event: 'hint' },
    })
  })
})

describe('drift', () => {
  const ban = buildFoldEvent({ id: 'ban', order: 2, stance: 'ban', announcedOn: '2020-07-14' })
  const word = (fields: Partial<FoldEvent>) =>
    buildFoldEvent({ id: 'word', order: 3, kind: 'statement', ...fields })

  it('marks where newer words lean', () => {
    expect(read([ban, word({ stance: 'allow', announcedOn: '2021-01-01' })], '2021-01-01')?.drift).toEqual({
      stance: 'allow',
      event: 'word',
    })
  })
  it('is absent while the words agree, are older, or have ended', () => {
    expect(read([ban, word({ stance: 'ban', announcedOn: '2021-01-01' })], '2022-01-01')?.drift).toBeNull()
    expect(read([ban, word({ stance: 'allow', announcedOn: '2020-07-13' })], '2022-01-01')?.drift).toBeNull()
    const ended = word({ stance: 'allow', announcedOn: '2021-01-01', endsOn: '2021-06-01' })
    expect(read([ban, ended], '2022-01-01')?.drift).toBeNull()
  })
  it('looks at the last word only: who has come round leans no more', () => {
    const events = [
      ban,
      word({ id: 'away', stance: 'allow', announcedOn: '2021-01-01' }),
      word({ id: 'back', order: 4, stance: 'ban', announcedOn: '2022-01-01' }),
    ]
    expect(read(events, '2021-06-01')?.drift?.event).toBe('away')
    expect(read(events, '2022-06-01')?.drift).toBeNull()
  })
})

describe('the lens', () => {
  const uk = buildFoldEvent({
    stance: 'ban',
    announcedOn: '2020-07-14',
    effectiveOn: '2020-12-31',
    deadlineOn: '2027-12-31',
  })
  it.each([
    ['announced', '2020-07-13', null],
    ['announced', '2020-07-14', 'ban'],
    ['in-force', '2020-12-30', null],
    ['in-force', '2020-12-31', 'ban'],
    ['completed', '2027-12-30', null],
    ['completed', '2027-12-31', 'ban'],
  ] as const)('%s on %s reads %s', (basis, day, stance) => {
    expect(read([uk], day, { basis })?.stance ?? null).toBe(stance)
  })
  it('takes the date of the announcement where no other is given', () => {
    const plain = buildFoldEvent({ announcedOn: '2020-07-14' })
    for (const lens of ALL_LENSES) expect(readCell([plain], '2020-07-14', lens)).not.toBeNull()
  })
  it('leaves out measures by criteria when only named ones count', () => {
    const rule = buildFoldEvent({ targeting: 'criteria' })
    expect(read([rule], '2024-01-01', { targeting: 'named' })).toBeNull()
  })
})

// --- The sweep equals the rule, on every day, under every lens.

const partial = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }).map((n) => addDays('2020-01-20', n)) },
  { weight: 2, arbitrary: fc.constantFrom('2020-01', '2020-02', '2020-03') },
  { weight: 1, arbitrary: fc.constantFrom('2019', '2020') },
)
const maybe = fc.option(partial, { nil: null, freq: 2 })
const event = fc.record({
  stance: fc.constantFrom(...STANCES),
  kind: fc.constantFrom(...KINDS),
  targeting: fc.constantFrom(...TARGETINGS),
  confidence: fc.constantFrom(...CONFIDENCES),
  announcedOn: partial,
  effectiveOn: maybe,
  deadlineOn: maybe,
  endsOn: maybe,
})
const cellEvents = fc
  .array(event, { maxLength: 9 })
  .map((fields): FoldEvent[] => fields.map((f, i) => ({ ...f, id: `e${i}`, order: i })))
const lens = fc.constantFrom(...ALL_LENSES)
const DAYS = [
  ...Array.from({ length: 90 }, (_, n) => addDays('2020-01-10', n)),
  '2019-06-01',
  '2019-12-31',
  '2020-12-30',
  '2020-12-31',
  '2021-01-01',
]

describe('the fold', () => {
  it('equals the rule on every day, whatever the events and the lens', () => {
    fc.assert(
      fc.property(cellEvents, lens, (events, lens) => {
        const segments = foldCell(events, lens)
        for (const day of DAYS) {
          const segment = segmentOn(segments, day)
          const reading = readCell(events, day, lens)
          if (reading === null) expect(segment).toBeNull()
          else expect(segment).toMatchObject(reading)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('gives segments that ascend, never overlap, and differ from their neighbour', () => {
    fc.assert(
      fc.property(cellEvents, lens, (events, lens) => {
        const segments = foldCell(events, lens)
        segments.forEach((segment, i) => {
          expect(segment.to === null || segment.from <= segment.to).toBe(true)
          const next = segments[i + 1]
          if (next) expect(segment.to !== null && segment.to < next.from).toBe(true)
          expect(segment.sinceDay <= segment.from).toBe(true)
        })
      }),
    )
  })

  it('says since when a stance has held without a break, and what held before', () => {
    fc.assert(
      fc.property(cellEvents, lens, (events, lens) => {
        const on = (day: string) => readCell(events, day, lens)
        for (const { from, sinceDay, since, before, state, stance } of foldCell(events, lens)) {
          let day = from
          for (let was = on(addDays(day, -1)); was?.state === state && was.stance === stance; ) {
            day = addDays(day, -1)
            was = day < '2018' ? null : on(addDays(day, -1))
          }
          expect([sinceDay, latestDay(since)]).toEqual([day, day])
          const was = on(addDays(sinceDay, -1))
          expect(before).toEqual(was && { stance: was.stance, state: was.state, was: was.was })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order in which events are given', () => {
    fc.assert(
      fc.property(cellEvents, lens, (events, lens) => {
        expect(foldCell([...events].reverse(), lens)).toEqual(foldCell(events, lens))
      }),
    )
  })
})
