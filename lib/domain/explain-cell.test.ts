import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { explainCell } from './explain-cell'
import { type FoldEvent, readCell } from './fold'
import { KINDS } from './kind'
import { ALL_LENSES, DEFAULT_LENS } from './lens'
import { addDays } from './partial-date'
import { STANCES } from './stance'
import { CONFIDENCES, TARGETINGS } from './vocabulary'

const explain = (events: FoldEvent[], day: string, lens = {}) =>
  explainCell(events, day, { ...DEFAULT_LENS, ...lens })
const rolesIn = (events: FoldEvent[], day: string, lens = {}) =>
  Object.fromEntries(explain(events, day, lens).roles.map(({ event, role }) => [event, role]))

const cap = buildFoldEvent({ id: 'cap', stance: 'restrict', announcedOn: '2020-01-28' })
const ban = buildFoldEvent({ id: 'ban', stance: 'ban', announcedOn: '2020-07-14' })
const before = buildFoldEvent({
  id: 'before',
  kind: 'statement',
  stance: 'review',
  announcedOn: '2019-05-01',
})
const after = buildFoldEvent({ id: 'after', kind: 'statement', stance: 'allow', announcedOn: '2021-05-01' })

describe('why a cell reads as it does', () => {
  it('is the last deed, what it displaced and overruled, and the later word that points elsewhere', () => {
    const events = [cap, ban, before, after]
    expect(explain(events, '2021-12-31').rule).toBe('last-deed')
    expect(rolesIn(events, '2021-12-31')).toEqual({
      before: 'overruled',
      cap: 'displaced',
      ban: 'decides',
      after: 'drifts',
    })
    expect(rolesIn(events, '2020-12-31')).toMatchObject({ after: 'ahead' })
  })

  it('says what would stand if the deciding event were withdrawn', () => {
    expect(explain([cap, ban], '2021-12-31').without).toMatchObject({ event: 'cap', stance: 'restrict' })
    expect(explain([ban], '2021-12-31').without).toBeNull()
  })

  it('is the last word where no deed stands, and nothing where words do not count', () => {
    expect(explain([before], '2020-01-01')).toMatchObject({ rule: 'last-word', contested: null })
    expect(explain([before], '2020-01-01', { words: 'no' }).rule).toBe('no-evidence')
    expect(rolesIn([before], '2020-01-01', { words: 'no' })).toEqual({ before: 'uncounted' })
  })

  it('is that all deeds have ended', () => {
    const ended = { ...ban, endsOn: '2021-01-01' }
    expect(explain([ended], '2022-01-01')).toMatchObject({ rule: 'all-ended', next: null })
    expect(explain([ended], '2020-12-01').next).toMatchObject({
      on: '2021-01-01',
      reading: { state: 'ended' },
    })
  })

  it('tells a disputed event from two of one day that disagree', () => {
    expect(explain([{ ...ban, confidence: 'disputed' }], '2021-01-01').contested).toBe('disputed')
    const other = buildFoldEvent({ id: 'other', stance: 'allow', announcedOn: '2020-07-14' })
    expect(explain([ban, other], '2021-01-01').contested).toBe('same-day')
    expect(rolesIn([ban, other], '2021-01-01')).toEqual({ ban: 'same-day', other: 'decides' })
  })

  it('names the definitions under which it reads otherwise', () => {
    const byCriteria = { ...ban, targeting: 'criteria' as const, effectiveOn: '2027-12-31' }
    expect(explain([byCriteria], '2021-01-01').otherwise.map(({ phrase }) => phrase)).toEqual([
      'in force',
      'fully carried out',
      'naming the company',
    ])
  })
})

const partial = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((n) => addDays('2020-01-20', n)),
  fc.constantFrom('2020-01', '2020-02', '2020'),
)
const maybe = fc.option(partial, { nil: null, freq: 2 })
const cellEvents = fc
  .array(
    fc.record({
      stance: fc.constantFrom(...STANCES),
      kind: fc.constantFrom(...KINDS),
      targeting: fc.constantFrom(...TARGETINGS),
      confidence: fc.constantFrom(...CONFIDENCES),
      announcedOn: partial,
      effectiveOn: maybe,
      deadlineOn: maybe,
      endsOn: maybe,
    }),
    { maxLength: 7 },
  )
  .map((events) => events.map((event, i): FoldEvent => ({ ...event, id: `e${i}`, order: i })))
const lens = fc.constantFrom(...ALL_LENSES)
const day = fc.integer({ min: 0, max: 70 }).map((n) => addDays('2020-01-15', n))

describe('for any events, day and definition', () => {
  it('explains what the fold says, gives each event one role, and one decides where there is a reading', () => {
    fc.assert(
      fc.property(cellEvents, day, lens, (events, day, lens) => {
        const { reading, roles } = explainCell(events, day, lens)
        expect(reading).toEqual(readCell(events, day, lens))
        expect(roles.map(({ event }) => event).sort()).toEqual(events.map(({ id }) => id).sort())
        expect(roles.filter(({ role }) => role === 'decides').map(({ event }) => event)).toEqual(
          reading ? [reading.event] : [],
        )
      }),
    )
  })

  it('finds a later word that leans elsewhere exactly where the cell carries its flag', () => {
    fc.assert(
      fc.property(cellEvents, day, lens, (events, day, lens) => {
        const { reading, roles } = explainCell(events, day, lens)
        const drift = reading?.drift?.event
        if (drift) expect(roles).toContainEqual(expect.objectContaining({ event: drift, role: 'drifts' }))
      }),
    )
  })

  it('an event that was displaced, overruled or is ahead could go without changing the cell', () => {
    fc.assert(
      fc.property(cellEvents, day, lens, (events, day, lens) => {
        const { reading, roles } = explainCell(events, day, lens)
        for (const { event, role } of roles) {
          if (role === 'decides' || role === 'same-day' || role === 'drifts' || role === 'agrees') continue
          const rest = readCell(
            events.filter(({ id }) => id !== event),
            day,
            lens,
          )
          expect(rest).toEqual(reading)
        }
      }),
    )
  })

  it('nothing changes before the next change, and on its day something does', () => {
    const face = (events: FoldEvent[], on: string, lens: Parameters<typeof readCell>[2]) => {
      const reading = readCell(events, on, lens)
      return reading && [reading.state, reading.stance, reading.was]
    }
    fc.assert(
      fc.property(cellEvents, day, lens, (events, day, lens) => {
        const { next } = explainCell(events, day, lens)
        const now = face(events, day, lens)
        const last = next ? addDays(next.on, -1) : '2021-12-31'
        for (let on = day; on <= last; on = addDays(on, 1)) expect(face(events, on, lens)).toEqual(now)
        if (next) expect(face(events, next.on, lens)).not.toEqual(now)
      }),
    )
  })
})
