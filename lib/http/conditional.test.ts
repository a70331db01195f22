import { describe, expect, it } from 'vitest'
import { entityTag, isUnchanged, validators } from './conditional'

const asking = (tags: string | null) =>
  new Request('http://x/', { headers: tags === null ? {} : { 'if-none-match': tags } })

describe('a conditional request', () => {
  const tag = entityTag('body')
  it.each([
    [null, false],
    [tag, true],
    ['*', true],
    [`"other", ${tag}`, true],
    [tag.replace('W/', ''), true],
    ['"other"', false],
    ['', false],
  ])('with If-None-Match %j is answered by 304: %s', (given, unchanged) => {
    expect(isUnchanged(asking(given), tag)).toBe(unchanged)
  })

  it('tells apart what differs in any part, wherever the parts are cut', () => {
    expect(new Set([entityTag('ab', 'c'), entityTag('a', 'bc'), entityTag('abc')]).size).toBe(3)
  })

  it('has dates as HTTP writes them', () => {
    expect(validators(tag, '2026-11-22T09:30:00.123Z')).toMatchObject({
      'last-modified': 'Sun, 22 Nov 2026 09:30:00 GMT',
      'cache-control': 'public, no-cache',
    })
    expect(validators(tag, null)).not.toHaveProperty('last-modified')
  })
})
