import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCell, segmentOn } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { addDays, daysBetween } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { fewerRows, placeBands, placeOfDay, windowOf, yearTicks } from './ribbon-layout'

const fold = (...events: Parameters<typeof buildFoldEvent>[0][]) =>
  foldCell(
    events.map((e) => buildFoldEvent(e)),
    DEFAULT_LENS,
  )
const decade = { from: '2010-01-01', to: '2019-12-31' }

describe('placing a day', () => {
  it.each([
    ['2010-01-01', 0],
    ['2015-01-01', 50],
    ['2019-12-31', 99.97],
    ['2009-01-01', 0],
    ['2031-01-01', 100],
  ])('%s is at %d %% of 2010 to 2019', (day, at) => {
    expect(placeOfDay(day, decade)).toBeCloseTo(at, 1)
  })
})

describe('bands', () => {
  it('are as long as their spans, and what lasts ends on the day of the view', () => {
    const segments = fold(
      { stance: 'allow', announcedOn: '2011-01-01' },
      { stance: 'ban', announcedOn: '2015-01-01' },
    )
    const [allow, ban] = placeBands(segments, decade, '2017-12-31')
    expect(allow).toMatchObject({ x: placeOfDay('2011-01-01', decade), followedOn: '2015-01-01' })
    expect((allow?.x ?? 0) + (allow?.width ?? 0)).toBeCloseTo(50)
    expect(ban?.x).toBe(50)
    expect((ban?.x ?? 0) + (ban?.width ?? 0)).toBeCloseTo(placeOfDay('2018-01-01', decade))
    expect(ban?.followedOn).toBeNull()
  })

  it('of a year begin on its last day, with a whisker over the days before it', () => {
    const [band] = placeBands(fold({ announcedOn: '2012' }), decade, '2019-12-31')
    expect(band?.x).toBe(placeOfDay('2012-12-31', decade))
    expect(band?.whisker?.x).toBe(placeOfDay('2012-01-01', decade))
    expect((band?.whisker?.x ?? 0) + (band?.whisker?.width ?? 0)).toBeCloseTo(band?.x ?? -1)
  })

  it('of an exact day have no whisker', () => {
    expect(placeBands(fold({ announcedOn: '2012-03-04' }), decade, '2019-12-31')[0]?.whisker).toBeNull()
  })

  it('carry a notch where another event says the same again', () => {
    const [band, ...rest] = placeBands(
      fold({ announcedOn: '2012-01-01' }, { announcedOn: '2015-01-01' }),
      decade,
      '2019-12-31',
    )
    expect(rest).toEqual([])
    expect(band?.notches).toEqual([50])
  })

  it('carry the words that lean elsewhere, for as long as they do', () => {
    const [band] = placeBands(
      fold(
        { stance: 'ban', announcedOn: '2012-01-01' },
        { id: 'hint', kind: 'statement', stance: 'allow', announcedOn: '2015-01-01', endsOn: '2016-01-01' },
      ),
      decade,
      '2019-12-31',
    )
    expect(band?.drifts).toEqual([expect.objectContaining({ stance: 'allow', event: 'hint', x: 50 })])
    expect(50 + (band?.drifts[0]?.width ?? 0)).toBeCloseTo(placeOfDay('2016-01-01', decade))
  })

  it('are cut where the window is', () => {
    const segments = fold({ announcedOn: '2005-01-01', endsOn: '2025-01-01' })
    const [band] = placeBands(segments, decade, '2019-12-31')
    expect(band).toMatchObject({ x: 0, width: 100, isCutBefore: true, isCutAfter: true })
  })

  it('that begin after the day of the view are drawn where they begin', () => {
    const [band] = placeBands(fold({ announcedOn: '2018-01-01' }), decade, '2016-01-01')
    expect(band?.x).toBe(placeOfDay('2018-01-01', decade))
  })

  it('cover the days with evidence and no others, and never overlap', () => {
    const day = fc.integer({ min: 0, max: 3651 }).map((n) => addDays('2010-01-01', n))
    const event = fc.record({
      stance: fc.constantFrom(...STANCES),
      kind: fc.constantFrom('decision' as const, 'statement' as const),
      announcedOn: fc.oneof(
        day,
        day.map((d) => d.slice(0, 7)),
        day.map((d) => d.slice(0, 4)),
      ),
      endsOn: fc.option(day),
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), day, (events, asOf) => {
        const segments = fold(...events)
        const bands = placeBands(segments, decade, asOf)
        for (const [i, band] of bands.entries()) {
          const before = bands[i - 1]
          expect(band.x).toBeGreaterThanOrEqual(0)
          expect(band.x + band.width).toBeLessThanOrEqual(100.001)
          if (before) expect(band.x).toBeGreaterThanOrEqual(before.x + before.width - 0.001)
        }
        for (let n = 0; n <= daysBetween(decade.from, asOf); n += 37) {
          const shown = addDays(decade.from, n)
          const covered = bands.some(
            ({ span }) => span.from <= shown && (span.to === null || span.to >= shown),
          )
          expect(covered).toBe(segmentOn(segments, shown) !== null)
        }
      }),
    )
  })
})

describe('the window', () => {
  const seen = (asOf: string, today: string, ...events: Parameters<typeof buildFoldEvent>[0][]) =>
    windowOf([{ segments: fold(...events) }], { asOf, today })

  it('runs from the first year with evidence to the day of the view', () => {
    expect(seen('2020-12-31', '2026-11-25', { announcedOn: '2012-05' })).toEqual({
      from: '2012-01-01',
      to: '2020-12-31',
    })
  })

  it('is never shorter than four years, even with nothing in it', () => {
    expect(windowOf([], { asOf: '2026-11-25', today: '2026-11-25' })).toEqual({
      from: '2023-01-01',
      to: '2026-11-25',
    })
  })

  it('goes on to what is announced for later only when it is seen as of today', () => {
    const event = { announcedOn: '2027-06-30' }
    expect(seen('2026-11-25', '2026-11-25', event).to).toBe('2027-12-27')
    expect(seen('2025-11-25', '2026-11-25', event).to).toBe('2025-11-25')
    expect(seen('2026-11-25', '2026-11-25', { announcedOn: '2060-01-01' }).to).toBe('2026-11-25')
  })
})

describe('the years on the axis', () => {
  it('are every fourth on a phone, and all on a wide page', () => {
    const ticks = yearTicks({ from: '2010-01-01', to: '2026-11-25' })
    const shown = (...widths: string[]) => ticks.filter((t) => widths.includes(t.show)).map((t) => t.year)
    expect(shown('narrow')).toEqual([2012, 2016, 2020, 2024])
    expect(shown('narrow', 'medium')).toEqual([2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026])
    expect(shown('narrow', 'medium', 'wide')).toHaveLength(17)
  })

  it('are never more than fit, over any span of years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2020 }), fc.integer({ min: 1, max: 180 }), (from, years) => {
        const ticks = yearTicks({ from: `${from}-01-01`, to: `${Math.min(from + years, 2199)}-12-31` })
        expect(ticks.filter((t) => t.show === 'narrow').length).toBeLessThanOrEqual(7)
        expect(ticks.length).toBeLessThanOrEqual(23)
        expect(ticks.length).toBeGreaterThan(0)
      }),
    )
  })
})

it('of rows with too many bands the first are drawn, each with as many of its newest bands', () => {
  const row = (n: number) => ({ bands: Array.from({ length: n }, (_, i) => i) })
  const few = [row(150), row(150)]
  expect(fewerRows(few)).toBe(few)
  const drawn = fewerRows([row(100), row(150), row(100)])
  expect(drawn.map(({ bands }) => bands.length)).toEqual([40, 40, 40])
  expect(drawn[1]?.bands.at(-1)).toBe(149)
  expect(fewerRows(Array.from({ length: 30 }, () => row(40))).map(({ bands }) => bands.length)).toEqual(
    Array(12).fill(10),
  )
})
