import { describe, expect, it } from 'vitest'
import { correctMapping, guessMapping, unreadColumns } from './import-columns'

const mapped = (headers: string[], wishes: [string, string][] = []) =>
  correctMapping(headers, guessMapping(headers), wishes, [])

describe('columns that are not read', () => {
  it.each([
    [['country', 'Budget'], ['Column “Budget” is not read']],
    [['actor', 'iso3'], ['Column “iso3” is not read: “actor” gives the country or bloc']],
    [['actor', 'permalink', 'sourceUrls', 'version', ''], []],
  ])('of %j are named', (headers, notes) => {
    const read = mapped(headers)
    expect(read.ok && unreadColumns(headers, read.mapping)).toEqual(notes)
  })
})

describe('columns of which one is meant', () => {
  it.each([
    [['country', 'date', 'Date'], [], 'Columns 2 and 3 are both called “Date”'],
    [
      ['a', 'b'],
      [
        ['1', 'actor'],
        ['2', 'actor'],
      ],
      'Columns 1 and 2 are both said to be “Country or bloc”',
    ],
    // Somebody said which.
    [['country', 'date', 'Date'], [['3', 'announcedOn']], null],
    [
      ['country', 'date', 'Date'],
      [
        ['2', 'announcedOn'],
        ['3', ''],
      ],
      null,
    ],
    // Of what nobody reads there may be two.
    [['country', 'x', 'x'], [], null],
  ] as [string[], [string, string][], string | null][])('%j, told %j', (headers, wishes, fault) => {
    const read = mapped(headers, wishes)
    if (!read.ok) throw new Error(read.message)
    if (fault === null) expect(read.fault).toBeNull()
    else expect(read.fault).toContain(fault)
  })
})
