import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromSafeCell, toSafeCell } from './csv-safety'

/** Texts that begin with what matters, and any others. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'\'=+-@\t\r\nab"＝＠ ') }),
  fc.string({ unit: 'grapheme' }),
)

describe('a cell of a CSV', () => {
  it.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ["'tis said", "'tis said"],
    ['UK bans Huawei 5G', 'UK bans Huawei 5G'],
  ])('%j is written %j', (typed, cell) => {
    expect(toSafeCell(typed)).toBe(cell)
    expect(fromSafeCell(cell)).toBe(typed)
  })

  it('never begins like a formula', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(toSafeCell(t)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
    )
  })

  it('gives every text back', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(fromSafeCell(toSafeCell(t))).toBe(t)
      }),
    )
  })
})
