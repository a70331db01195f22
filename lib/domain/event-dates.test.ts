import { describe, expect, it } from 'vitest'
import { endPhrase, furtherDates, onDate } from './event-dates'

describe('dates in words are never more exact than known', () => {
  it.each([
    ['2020-07-14', 'on 14 July 2020'],
    ['2020-07', 'in July 2020'],
    ['2020', 'in 2020'],
  ])('%s is “%s”', (date, words) => {
    expect(onDate(date)).toBe(words)
  })

  it.each([
    ['2020', '2020-12-30', 'ends in 2020'],
    ['2020', '2020-12-31', 'ended in 2020'],
    ['2020-05-31', '2020-05-31', 'ended on 31 May 2020'],
  ])('an end of %s, read on %s: %s', (endsOn, today, words) => {
    expect(endPhrase(endsOn, today)).toBe(words)
  })

  it('tell force, deadline and end apart', () => {
    const event = { effectiveOn: '2020-12-31', deadlineOn: '2027', endsOn: null }
    expect(furtherDates(event)).toEqual([
      'in force from 31 December 2020',
      'to be carried out in full by 2027',
    ])
    expect(furtherDates({ effectiveOn: null, deadlineOn: null, endsOn: '2019-08' })).toEqual([
      'end: August 2019',
    ])
  })

  it('say nothing where nothing is known', () => {
    expect(furtherDates({ effectiveOn: null, deadlineOn: null, endsOn: null })).toEqual([])
  })
})
