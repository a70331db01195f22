import { describe, expect, it } from 'vitest'
import { webAddress } from './web-address'

describe('an address that was typed by somebody', () => {
  it.each([
    ['https://www.gov.uk/government/news', 'gov.uk'],
    ['http://example.org:8080/a?b=c#d', 'example.org'],
    ['https://例え.jp/', 'xn--r8jz45g.jp'],
  ])('becomes a link when it is on the web: %s', (text, host) => {
    expect(webAddress(text)?.host).toBe(host)
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://gov.uk@evil.example/',
    '//evil.example',
    '/relative',
    'not an address',
    '',
  ])('stays text when it is anything else: %s', (text) => {
    expect(webAddress(text)).toBeNull()
  })
})
