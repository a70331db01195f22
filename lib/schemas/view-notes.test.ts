import { describe, expect, it } from 'vitest'
import { rangeNotes, unknownParamNotes } from './view-notes'
import { MATRIX_PARAMS, TIMELINE_PARAMS } from './view-params'

describe('a parameter that a view does not take', () => {
  it.each([
    ['companies', '“companies” was ignored: did you mean “company”?'],
    ['asof', '“asof” was ignored: did you mean “asOf”?'],
    ['as_of', '“as_of” was ignored: did you mean “asOf”?'],
    ['Topics', '“Topics” was ignored: did you mean “topic”?'],
    ['stance', '“stance” was ignored: this view does not take it.'],
    ['foo', '“foo” was ignored: there is no such filter.'],
    ['constructor', '“constructor” was ignored: there is no such filter.'],
  ])('%s is named', (name, note) => {
    expect(unknownParamNotes({ [name]: 'x' }, MATRIX_PARAMS)).toEqual([note])
  })

  it.each(['utm_source', 'fbclid', 'pinned', 'company', 'vs'])('%s is not', (name) => {
    expect(unknownParamNotes({ [name]: 'x' }, MATRIX_PARAMS)).toEqual([])
  })

  it('does not fill the page, however many there are', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`p${i}`.padEnd(200, 'x'), '1']))
    const notes = unknownParamNotes(many, TIMELINE_PARAMS)
    expect(notes).toHaveLength(3)
    expect(notes.every((note) => note.length < 120)).toBe(true)
  })

  it('left empty by a form is not missed', () => {
    expect(unknownParamNotes({ stance: '' }, MATRIX_PARAMS)).toEqual([])
  })
})

it.each([
  ['2022', '2019', 1],
  ['2020-07-15', '2020-07', 0],
  ['2020', '2020', 0],
  [null, '2019', 0],
] as const)('dates from %s up to %s: %i notes', (from, to, count) => {
  expect(rangeNotes({ from, to })).toHaveLength(count)
})
