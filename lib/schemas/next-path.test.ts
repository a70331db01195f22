import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNextPath, signInHref } from './next-path'

describe('where to go after signing in', () => {
  it.each<[unknown, string]>([
    ['/admin', '/admin'],
    ['/matrix?asOf=2020-07-14&bloc=EU#cell', '/matrix?asOf=2020-07-14&bloc=EU#cell'],
    ['/a/../admin', '/admin'],
    ['//evil.example', '/'],
    ['///evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/..//evil.example', '/'],
    ['/.//evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['admin', '/'],
    ['', '/'],
    [undefined, '/'],
    [['/admin', '/review'], '/'],
    [`/${'a'.repeat(3000)}`, '/'],
    ['/\0', '/'],
  ])('%j leads to %s', (typed, path) => {
    expect(readNextPath(typed)).toBe(path)
  })

  it('never leads to another site', () => {
    const nasty = fc.array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        ':',
        '@',
        '?',
        '#',
        '%2f',
        '\t',
        '\n',
        'evil.example',
        'http:',
        'a',
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(nasty, fc.string(), (parts, rest) => {
        const path = readNextPath(parts.join('') + rest)
        expect(new URL(path, 'https://demarche.example').origin).toBe('https://demarche.example')
      }),
    )
  })

  it('survives the way through the sign-in page', () => {
    const href = signInHref('/timeline?q=5g&actor=GBR')
    expect(readNextPath(new URL(href, 'http://x.example').searchParams.get('next'))).toBe(
      '/timeline?q=5g&actor=GBR',
    )
  })
})
