import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markWords, passageWith } from './mark-words'

const shown = (text: string, words: readonly string[]) =>
  markWords(text, words)
    .map((piece) => (piece.isMark ? `[${piece.text}]` : piece.text))
    .join('')

it.each([
  ['UK bans Huawei 5G', ['ban', 'huawei'], 'UK [bans] [Huawei] 5G'],
  ['A ban on bananas, banned', ['bans'], 'A [ban] on bananas, [banned]'],
  ['Türkiye acts', ['turkiye'], '[Türkiye] acts'],
  ['Turkey, not Türkiye', ['Türkiye', 'Turkey'], '[Turkey], not [Türkiye]'],
  ['the core network', ['core network'], 'the [core] [network]'],
  ['<script>alert(1)</script>', ['script'], '<[script]>alert(1)</[script]>'],
  ['nothing here', [], 'nothing here'],
  ['x', ['('], 'x'],
])('in %j, %j gives %j', (text, words, marked) => {
  expect(shown(text, words)).toBe(marked)
})

it('the pieces joined are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 8 })), (text, words) => {
      expect(
        markWords(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

it('a passage holds the word that was sought, and is short', () => {
  const text = `${'before '.repeat(100)}Huawei ${'after '.repeat(100)}`
  const passage = passageWith(text, ['huawei'], 120)
  expect(passage).toMatch(/^….*Huawei.*…$/)
  expect(passage?.length).toBeLessThan(150)
  expect(passageWith(text, ['ericsson'], 120)).toBeNull()
  expect(passageWith('Huawei', ['huawei'], 120)).toBe('Huawei')
})
