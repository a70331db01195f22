import { describe, expect, it } from 'vitest'
import type { Shift } from '@/lib/domain/span'
import { impactSentences, shiftSentence, undecidedSentence } from './impact-sentence'

const side = (stance: NonNullable<Shift['to']['stance']>, state: Shift['to']['state'] = 'deed') => ({
  stance: state === 'ended' ? null : stance,
  state,
  was: stance,
})
const shift = (from: Shift['from'], to: Shift['to'], isReversal = false): Shift => ({
  on: '2020-07-31',
  onText: '2020-07',
  from,
  to,
  event: 'e',
  isReversal,
})

describe('a step in words, no more exact than known', () => {
  it.each([
    [shift(null, side('ban')), 'In July 2020 it set the first stance on record: ban, by deed.'],
    [shift(side('restrict'), side('ban')), 'In July 2020 the stance moved from restrict to ban.'],
    [
      shift(side('ban'), side('allow'), true),
      'In July 2020 the stance moved from ban to allow: a reversal, from one side of the scale to the other.',
    ],
    [shift(side('ban', 'word'), side('ban')), 'In July 2020 it made the ban that was only said a deed.'],
    [shift(side('ban'), side('ban', 'ended')), 'In July 2020 it ended, and no stance was left standing.'],
    [
      shift(side('ban', 'ended'), side('review', 'word')),
      'In July 2020 it set a stance where none stood any more: review, said only.',
    ],
    [
      shift(side('ban', 'contested'), side('ban')),
      'In July 2020 the stance stayed ban, but went from “contested” to “by deed”.',
    ],
  ])('%o', (step, sentence) => {
    expect(shiftSentence(step, '2026-11-26')).toBe(sentence)
  })
})

describe('a step that is recorded and does not count yet', () => {
  const today = '2026-11-26'
  const coming = (onText: string, on: string, step: Shift) => shiftSentence({ ...step, on, onText }, today)
  it('counts from the last day of its year, and says what stands until then', () => {
    expect(coming('2026', '2026-12-31', shift(side('allow'), side('restrict'), true))).toBe(
      'This counts from 31 December 2026 at the latest, since only the year is known: then the stance moves from allow to restrict, a reversal from one side of the scale to the other; until then allow, by deed, stands.',
    )
    expect(coming('2026-11', '2026-11-30', shift(null, side('ban')))).toBe(
      'This counts from 30 November 2026 at the latest, since only the month is known: then it sets the first stance on record, ban, by deed; until then nothing is on record.',
    )
    expect(coming('2027-01-01', '2027-01-01', shift(side('ban'), side('ban', 'ended')))).toBe(
      'This counts from 1 January 2027: then it ends, and no stance is left standing.',
    )
  })

  it('counts on its day', () => {
    expect(coming('2026', today, shift(null, side('ban')))).toMatch(/^In 2026 it set/)
  })

  it('does not confirm before it counts', () => {
    const span = {
      ...side('ban'),
      track: 'deed',
      from: '2020-01-01',
      fromText: '2020-01-01',
      to: null,
    } as const
    const confirmed = {
      on: '2026-12-31',
      span: { ...span, events: ['a'], before: null, drifts: [] } as const,
    }
    const impact = { shifts: [], confirmed, leaned: null, undecided: null }
    expect(impactSentences(impact, { today, begins: '2026' })).toEqual([
      'This counts from 31 December 2026 at the latest, since only the year is known: then it confirms the stance ban, by deed.',
    ])
    expect(impactSentences(impact, { today: '2026-12-31', begins: '2026' })[0]).toMatch(/^It confirmed/)
  })
})

it('a word that repeats what a deed says is not told that it was outweighed', () => {
  const stood = { because: 'deed-stood', decider: 'law', stance: 'ban' } as const
  expect(undecidedSentence({ ...stood, agrees: true })).toContain('says the same (ban)')
  expect(undecidedSentence({ ...stood, agrees: false })).toContain('never outweigh')
})
