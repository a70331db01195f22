import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from './word-diff'

const earlier = (runs: ReturnType<typeof wordDiff>) =>
  runs
    .filter((r) => r.kind !== 'added')
    .map((r) => r.text)
    .join('')
const later = (runs: ReturnType<typeof wordDiff>) =>
  runs
    .filter((r) => r.kind !== 'removed')
    .map((r) => r.text)
    .join('')

describe('a difference word by word', () => {
  it('keeps what both versions have', () => {
    expect(wordDiff('UK bans Huawei 5G', 'UK bans ZTE 5G')).toEqual([
      { kind: 'same', text: 'UK bans ' },
      { kind: 'removed', text: 'Huawei' },
      { kind: 'added', text: 'ZTE' },
      { kind: 'same', text: ' 5G' },
    ])
  })

  it('gives both versions back, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const runs = wordDiff(before, after)
        expect([earlier(runs), later(runs)]).toEqual([before, after])
      }),
    )
  })

  it('shows two long texts that have little in common one after the other', () => {
    const before = Array.from({ length: 1500 }, (_, i) => `a${i}`).join(' ')
    const after = Array.from({ length: 1500 }, (_, i) => `b${i}`).join(' ')
    expect(wordDiff(before, after).map((r) => r.kind)).toEqual(['removed', 'added'])
  })
})
