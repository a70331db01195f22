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
    expect(isUnchanged(asking(given), { etag: tag })).toBe(unchanged)
  })

  it.each([
    ['Sun, 22 Nov 2026 09:30:01 GMT', true],
    ['Sun, 22 Nov 2026 09:30:00 GMT', false],
    ['some day', false],
  ])('with If-Modified-Since %s alone is answered by 304: %s', (given, unchanged) => {
    const headers = validators(tag, '2026-11-22T09:30:00.123Z', new Date('2026-11-22T12:00:00.000Z'))
    const asked = (more: Record<string, string> = {}) =>
      new Request('http://x/', { headers: { 'if-modified-since': given, ...more } })
    expect(isUnchanged(asked(), headers)).toBe(unchanged)
    // The tag decides where it is given.
    expect(isUnchanged(asked({ 'if-none-match': '"other"' }), headers)).toBe(false)
  })

  it('tells apart what differs in any part, wherever the parts are cut', () => {
    expect(new Set([entityTag('ab', 'c'), entityTag('a', 'bc'), entityTag('abc')]).size).toBe(3)
  })

  it('has dates as HTTP writes them', () => {
    const noon = new Date('2026-11-22T12:00:00.000Z')
    expect(validators(tag, '2026-11-22T09:30:00.123Z', noon)).toMatchObject({
      'last-modified': 'Sun, 22 Nov 2026 09:30:01 GMT',
      'cache-control': 'public, no-cache',
    })
    // A new day, a new answer.
    expect(validators(tag, '2026-11-20T09:30:00.123Z', noon)).toMatchObject({
      'last-modified': 'Sun, 22 Nov 2026 00:00:00 GMT',
    })
    expect(validators(tag, '2026-11-22T12:00:00.000Z', noon)).not.toHaveProperty('last-modified')
    expect(validators(tag, null)).not.toHaveProperty('last-modified')
  })
})
