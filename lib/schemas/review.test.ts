import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SUBMISSION_STATES } from '@/lib/domain/submission'
import { REASON_MAX, readMergeTarget, readNumber, readPicked, readState, rejectInput } from './review'

it.each([
  [['12:3'], [{ id: 12, version: 3 }]],
  [['12:3', 'x', '0:1', '1:', '-1:2', '99999999999:1'], [{ id: 12, version: 3 }]],
  [[], []],
])('ticked %j is read as %j', (values, picked) => {
  expect(readPicked(values)).toEqual(picked)
})

it.each([
  ['12', 12],
  ['0', null],
  ['012', null],
  ['1e3', null],
  ['99999999999', null],
  [['1'], null],
  [undefined, null],
])('the number %j is read as %j', (value, number) => {
  expect(readNumber(value)).toBe(number)
})

it.each([
  [
    { into: 'j6bkspfvje', pasted: '' },
    { ok: true, id: 'j6bkspfvje' },
  ],
  [
    { into: 'j6bkspfvje', pasted: 'https://x.org/events/4xgjcpagvy' },
    { ok: true, id: '4xgjcpagvy' },
  ],
  [{ into: 'j6bkspfvje', pasted: 'https://x.org/' }, { ok: false }],
  [{ into: '', pasted: ' ' }, { ok: false }],
])('the event to merge into of %j is %j', (typed, target) => {
  expect(readMergeTarget(typed)).toMatchObject(target)
})

describe('a reason', () => {
  const read = (comment: unknown) => rejectInput.safeParse({ submission: '1', version: '1', comment })

  it.each(['', '   ', '\n\t', undefined])('of %j is asked for', (comment) => {
    expect(read(comment).error?.issues[0]?.message).toMatch(/^Give a reason/)
  })

  it('keeps its paragraphs', () => {
    expect(read('One.\r\n\r\n\r\nTwo. ').data?.comment).toBe('One.\n\nTwo.')
  })

  it('as long as the field lets one type is taken', () => {
    expect(read('x'.repeat(REASON_MAX)).success).toBe(true)
    expect(read('x'.repeat(REASON_MAX + 1)).success).toBe(false)
  })
})

it('whatever comes in is read or refused, never thrown on', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), fc.string(), (value, into, pasted) => {
      expect(SUBMISSION_STATES).toContain(readState(value))
      readNumber(value)
      readMergeTarget({ into, pasted })
      rejectInput.safeParse(value)
      rejectInput.safeParse({ submission: value, version: value, comment: into })
    }),
  )
})
