import { expect, it } from 'vitest'
import { line, optionalText, wordedLine } from './text'

const problemsOf = (schema: ReturnType<typeof line>, text: string) =>
  schema.safeParse(text).error?.issues.map((issue) => issue.message) ?? []
const UNSEEN = 'Title contains characters that cannot be seen: type it again instead of pasting'
const NO_LETTER = 'Title needs words: it has no letter'

it.each([
  ['ban\u200b 5G', [UNSEEN]],
  ['ban\u2060 5G', [UNSEEN]],
  ['ban\u00ad 5G', [UNSEEN]],
  ['ban\u200c 5G', [UNSEEN]],
  ['ban \u200d5G', [UNSEEN]],
  ['e\u0301\u200d', [UNSEEN]],
  ['\u200d', [UNSEEN]],
  ['ban \ufffd 5G', ['Title contains \ufffd, where a character was lost: type it again']],
  ['…', [NO_LETTER]],
  ['2020-07-14', [NO_LETTER]],
  ['👍', [NO_LETTER]],
  ['', ['Title is empty']],
  ['5G', []],
  ['华为', []],
  ['می\u200cخواهم', []],
  ['क्\u200dष', []],
])('the title %j has the faults %j', (text, faults) => {
  expect(problemsOf(wordedLine('Title', 300), text)).toEqual(faults)
})

it('only what is told in words needs a letter', () => {
  expect(problemsOf(line('Date', 40), '2020')).toEqual([])
})

it('emoji of several parts stand in longer text', () => {
  expect(optionalText('Summary', 100).parse('A family: 👩\u200d👧')).toBe('A family: 👩\u200d👧')
})
