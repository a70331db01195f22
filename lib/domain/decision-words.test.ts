import { expect, it } from 'vitest'
import { changeRefusalInWords, refusalInWords } from './decision-words'

const last = { state: 'rejected', authorName: 'Ed', recordedAt: '2026-11-25T22:58:01.123Z' } as const

it.each([
  [
    { reason: 'conflict', state: 'rejected' },
    last,
    'Meanwhile Ed decided on it (25 November 2026, 22:58 UTC): rejected. Nothing of yours was written.',
  ],
  [
    { reason: 'conflict', state: 'published' },
    null,
    'Meanwhile somebody else decided on it: published. Nothing of yours was written.',
  ],
  [
    { reason: 'conflict', state: 'pending' },
    { ...last, state: 'pending' },
    'The proposal was changed after you opened it (25 November 2026, 22:58 UTC). It is shown as it is now: read it again, then decide.',
  ],
  [
    { reason: 'unknown-name', field: 'company', value: 'acme' },
    null,
    'Company “acme” is not known here. Add it first, or send the proposal back.',
  ],
] as const)('%j is told', (refusal, step, sentence) => {
  expect(refusalInWords(refusal, step)).toBe(sentence)
})

it('a change that came too late names the version that stands', () => {
  expect(changeRefusalInWords({ reason: 'conflict', version: 4 })).toContain('version 4 stands now')
})
