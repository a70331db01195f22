import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normaliseWebUrl } from './web-url'

const urlOf = (text: string) => {
  const result = normaliseWebUrl(text)
  return result.ok ? result.url : result.fault
}

it.each([
  ['https://Example.ORG:443/a?b=1', 'https://example.org/a?b=1'],
  ['  example.org/a ', 'https://example.org/a'],
  ['http://example.org', 'http://example.org/'],
  ['https://example.org/?utm_source=x&id=7&fbclid=abc', 'https://example.org/?id=7'],
  ['https://example.org/?utm_source=x', 'https://example.org/'],
  ['https://example.org/a#:~:text=ban', 'https://example.org/a'],
  ['https://example.org/#/page/7', 'https://example.org/#/page/7'],
  ['https://例え.jp/ページ', 'https://xn--r8jz45g.jp/%E3%83%9A%E3%83%BC%E3%82%B8'],
])('%s is kept as %s', (typed, kept) => {
  expect(urlOf(typed)).toBe(kept)
})

it.each([
  ['javascript:alert(1)', 'not-web'],
  ['data:text/html,x', 'not-web'],
  ['ftp://example.org/a', 'not-web'],
  ['https://user:pass@example.org/', 'has-password'],
  ['banana', 'not-an-address'],
  ['https://localhost/x', 'not-an-address'],
  ['https://exa mple.org', 'not-an-address'],
  [`https://example.org/${'a'.repeat(2_000)}`, 'too-long'],
])('%s is refused: %s', (typed, fault) => {
  expect(urlOf(typed)).toBe(fault)
})

it('what is kept is kept the same when it is given again, and is always web', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
      (typed) => {
        const once = normaliseWebUrl(typed)
        if (!once.ok) return
        expect(once.url).toMatch(/^https?:\/\//)
        expect(normaliseWebUrl(once.url)).toEqual(once)
      },
    ),
  )
})
