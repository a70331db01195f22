import { describe, expect, it } from 'vitest'
import { eventInput, relatedInput, sourceInput } from '@/lib/schemas/event-input'
import { extractInput, parseInput } from '@/lib/schemas/reading-input'
import { wireErrors } from '@/lib/schemas/wire-errors'
import { readEventWrite, restoration, retraction } from './event-write'
import { EXAMPLE_EVENT } from './examples'

const errorsOf = (body: unknown) => {
  const read = readEventWrite(body, null)
  return read.ok ? [] : read.errors
}
/** Words of the library, which say nothing to who sent something. */
const LEAK = /invalid|expected|received|undefined|too (small|big)|zod|nan\b/i
const WRONG = [5, true, [], {}, [[]], '\0', 'x'.repeat(20_000)] as const

describe('what is wrong with an event that was sent', () => {
  it.each([...Object.keys(eventInput.shape), 'note'])('is told of %s by its name, in our words', (field) => {
    for (const value of [undefined, null, '', ...WRONG])
      for (const error of errorsOf({ ...EXAMPLE_EVENT, [field]: value })) {
        expect(error.field.split('.')[0]).toBe(field)
        expect(error.message).not.toMatch(LEAK)
        expect(error.message.length).toBeGreaterThan(10)
      }
  })

  it.each([
    ...Object.keys(sourceInput.shape).map((name) => ['sources', name] as const),
    ...Object.keys(relatedInput.shape).map((name) => ['related', name] as const),
  ])('is told of %s.0.%s by its name, in our words', (list, name) => {
    const good = {
      sources: { url: 'https://example.org/', publisher: 'Example', kind: 'official' },
      related: { event: '4xgjcpagvy', relation: 'amends' },
    }
    for (const value of [undefined, null, ...WRONG])
      for (const error of errorsOf({ ...EXAMPLE_EVENT, [list]: [{ ...good[list], [name]: value }] })) {
        expect(error.field).toBe(`${list}.0.${name}`)
        expect(error.message).not.toMatch(LEAK)
      }
  })

  it.each([
    ['announcedOn', undefined, 'Date is missing: write it as a date like 2020-07-14, 2020-07 or 2020'],
    ['announcedOn', 2020, 'Date must be text: write it as a date like 2020-07-14, 2020-07 or 2020'],
    ['deadlineOn', 5, 'Deadline must be text: write it as a date like 2020-07-14, 2020-07 or 2020'],
    ['stance', 'hate', 'Choose one of the five stances: ban, restrict, review, allow, cooperate'],
    ['confidence', undefined, 'Choose how sure this is: confirmed, reported, disputed'],
    ['title', undefined, 'Title is missing'],
    [
      'sources',
      undefined,
      'Give the sources as a list, with at least one. A source is an object with url, publisher and kind',
    ],
    ['sources', [], 'Give at least one source: an event without a source cannot be published'],
    [
      'related',
      'x',
      'Give the related events as a list. A related event is an object with event, an id, and relation',
    ],
  ])('says of %s: %j what to do', (field, value, message) => {
    expect(errorsOf({ ...EXAMPLE_EVENT, [field]: value })).toContainEqual({ field, message })
  })

  it.each([null, [], 'x', 5])('says of %j that it is no event', (body) => {
    expect(errorsOf(body)).toEqual([{ field: '', message: 'Send one object with the fields of an event' }])
  })
})

it.each([
  ['retraction', retraction, ['reason']],
  ['restoration', restoration, ['version', 'note']],
  ['headline', parseInput, ['text']],
  ['article', extractInput, ['text', 'publishedOn']],
] as const)('what is wrong with a %s is told by its field, in our words', (_, schema, fields) => {
  const good: Record<string, unknown> = { reason: 'Satire', version: 1, text: 'UK bans Huawei', note: null }
  for (const field of fields)
    for (const value of [undefined, ...WRONG, -1, 1.5]) {
      const parsed = schema.safeParse({ ...good, [field]: value })
      for (const error of parsed.success ? [] : wireErrors(parsed.error)) {
        expect(error.field).toBe(field)
        expect(error.message).not.toMatch(LEAK)
      }
    }
})
