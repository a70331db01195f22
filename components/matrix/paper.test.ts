import { describe, expect, it } from 'vitest'
import { columnsOnPaper, MOST_ON_PAPER } from './paper'

const of = (...sizes: number[]) =>
  sizes.flatMap((size, company) => Array.from({ length: size }, () => ({ company: `c${company}` })))

describe('a print shows', () => {
  it('every column where they fit', () => {
    expect(columnsOnPaper(of(20, 19, 1))).toBe(MOST_ON_PAPER)
    expect(columnsOnPaper([])).toBe(0)
  })

  it('whole companies where they do not', () => {
    expect(columnsOnPaper(of(20, 15, 10, 5))).toBe(35)
  })

  it('as much of one company as fits', () => {
    expect(columnsOnPaper(of(50, 1))).toBe(MOST_ON_PAPER)
  })
})
