import { describe, expect, it } from 'vitest'
import type { Shift } from '@/lib/domain/span'
import { shiftSentence, undecidedSentence } from './impact-sentence'

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
    expect(shiftSentence(step)).toBe(sentence)
  })
})

it('a word that repeats what a deed says is not told that it was outweighed', () => {
  const stood = { because: 'deed-stood', decider: 'law', stance: 'ban' } as const
  expect(undecidedSentence({ ...stood, agrees: true })).toContain('says the same (ban)')
  expect(undecidedSentence({ ...stood, agrees: false })).toContain('never outweigh')
})
