import { expect, it } from 'vitest'
import { findDates } from './dates'
import { tokenise } from './tokens'

const dates = (text: string, published: string | null = null) =>
  findDates(tokenise(text), text, published).map((d) => `${d.date} ${d.role}`)

it.each([
  ['on 14 July 2020', ['2020-07-14 event']],
  ['July 14th, 2020', ['2020-07-14 event']],
  ['(Sep 2020)', ['2020-09 event']],
  ['2020-10-20: a ban', ['2020-10-20 event']],
  ['14.07.2020', ['2020-07-14 event']],
  ['25/12/2020', ['2020-12-25 event']],
  ['in 2019', ['2019 event']],
  ['by the end of 2027', ['2027 by']],
  ['from September 2021', ['2021-09 from']],
  ['a pilot until 2030', ['2030 end']],
  ['operators have until 2027', ['2027 by']],
  ['until 2027 to remove it', ['2027 by']],
  ['UK may march on', []],
  ['30 February 2020', []],
  ['a 2,000 page report', []],
])('"%s" holds %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})

// 5/4/2020 is the fifth of April to some and the fourth of May to others: only the year is sure.
it('an ambiguous date keeps the part that is sure', () => {
  expect(dates('5/4/2020')).toEqual(['2020 event'])
})

it.each([
  ['on Tuesday', '2020-07-16', ['2020-07-14 event']],
  ['yesterday', '2020-03-01', ['2020-02-29 event']],
  ['last week', '2020-07-16', ['2020-07 event']],
  ['last month', '2020-01-16', ['2019-12 event']],
  ['last year', '2020-01-16', ['2019 event']],
  ['in July', '2020-03-01', ['2019-07 event']],
  ['on 3 May', '2020-05-10', ['2020-05-03 event']],
  ['three months ago', '2020-02-10', ['2019-11 event']],
  ['a decade ago', '2020-02-10', ['2010 event']],
  ['a couple of years ago', '2020-02-10', ['2018 event']],
  ['a fortnight ago', '2020-02-10', ['2020-01 event']],
  ['decades ago', '2020-02-10', []],
  ['this morning', '2020-02-10', ['2020-02-10 event']],
  ['over the weekend', '2020-07-14', ['2020-07 event']],
  ['at the weekend', '2020-06-01', ['2020-05 event']],
  ['at the weekend', '2020-11-03', ['2020 event']],
  ['over the weekend', '2023-01-03', []],
  ['this weekend', '2020-07-11', ['2020-07-11 event']],
  ['effective next month', '2020-12-10', ['2021-01 from']],
  ['by next year', '2020-12-10', ['2021 by']],
  ['next week', '2020-07-14', ['2020-07 from']],
  ['next spring', '2020-07-14', []],
  ['by June', '2020-07-10', ['2021-06 by']],
])('"%s", published %s, holds %j', (text, published, expected) => {
  expect(dates(text, published)).toEqual(expected)
})
