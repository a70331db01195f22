import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { effectOf } from './effect'
import { readCell } from './fold'
import { DEFAULT_LENS } from './lens'
import { addDays } from './partial-date'
import { STANCES } from './stance'

const cap = buildFoldEvent({ id: 'cap', order: 1, stance: 'restrict', announcedOn: '2020-01-28' })
const ban = buildFoldEvent({ id: 'ban', order: 2, stance: 'ban', announcedOn: '2020-07-14' })

describe('what an event would change', () => {
  it('is the step from what stood to what would stand', () => {
    expect(effectOf([cap], [cap, ban])).toMatchObject([
      {
        from: '2020-07-14',
        fromText: '2020-07-14',
        to: null,
        before: { stance: 'restrict' },
        after: { stance: 'ban' },
      },
    ])
  })

  it('is the first evidence where nothing was recorded', () => {
    expect(effectOf([], [{ ...ban, announcedOn: '2020' }])).toMatchObject([
      { from: '2020-12-31', fromText: '2020', before: null, after: { stance: 'ban' } },
    ])
  })

  it('ends where a later event takes over', () => {
    expect(
      effectOf(
        [cap, ban],
        [cap, ban, buildFoldEvent({ order: 3, stance: 'allow', announcedOn: '2020-03-01' })],
      ),
    ).toMatchObject([
      { from: '2020-03-01', to: '2020-07-13', before: { stance: 'restrict' }, after: { stance: 'allow' } },
    ])
  })

  it('is nothing when it confirms what stands', () => {
    expect(effectOf([ban], [ban, { ...ban, id: 'again', order: 3, announcedOn: '2021' }])).toEqual([])
  })
})

it('tells exactly the days on which a cell reads otherwise', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2020-01-01', n))
  const events = fc
    .array(
      fc.record({
        stance: fc.constantFrom(...STANCES),
        kind: fc.constantFrom('decision' as const, 'statement' as const),
        announcedOn: day,
        endsOn: fc.option(day, { nil: null }),
      }),
      { maxLength: 5 },
    )
    .map((list) => list.map((e, i) => buildFoldEvent({ ...e, id: `e${i}`, order: i })))
  const seen = (r: ReturnType<typeof readCell>) => r && [r.state, r.stance, r.was, r.drift?.stance]
  fc.assert(
    fc.property(events, events, (a, b) => {
      const changes = effectOf(a, b)
      for (let n = -1; n < 45; n++) {
        const d = addDays('2020-01-01', n)
        const [x, y] = [seen(readCell(a, d, DEFAULT_LENS)), seen(readCell(b, d, DEFAULT_LENS))]
        const change = changes.find((c) => c.from <= d && (c.to === null || c.to >= d))
        expect(change !== undefined).toBe(JSON.stringify(x) !== JSON.stringify(y))
        if (change) expect([seen(change.before), seen(change.after)]).toEqual([x, y])
      }
    }),
  )
})
