import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEventFields } from '@/lib/testing/build-event'
import { keptJson, snapshotOf } from '../event-parts'
import { snapshotValue } from './new-events'

/** All that may be there. */
const WHOLE = {
  scope: 'core network',
  summary: 'Why',
  authority: 'Parliament',
  effectiveOn: '2021',
  deadlineOn: '2027',
  endsOn: '2030',
} as const

/** As COPY reads a value. */
const read = (value: string) => JSON.parse(value.replaceAll('\\\\', '\\'))

const someText = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constant('"a\\b"\n\t\u2028'))

describe('the snapshot of a new event as it is copied', () => {
  it('says what the snapshot says, whatever is in its texts', () => {
    fc.assert(
      fc.property(someText, fc.option(someText), fc.option(someText), (title, summary, quotation) => {
        const plain = buildEventFields({ title, summary, effectiveOn: '2021-03' })
        const [source] = plain.sources
        if (!source) throw new Error('an event without a source')
        const event = {
          ...plain,
          id: 'abcdefgh12',
          key: null,
          related: [
            { event: 'zzzzzzzz', relation: 'amends' as const },
            { event: 'aaaaaaaa', relation: 'amends' as const },
          ],
          sources: [
            { ...source, quotation },
            { ...source, url: 'https://example.org/two' },
          ],
        }
        const value = snapshotValue(event)
        expect(value).not.toMatch(/[\n\t\r]/)
        expect(read(value)).toEqual(JSON.parse(keptJson(snapshotOf(event))))
      }),
    )
  })

  it('has its members in the order in which the database keeps them', () => {
    const names = Object.keys(
      read(snapshotValue({ ...buildEventFields(WHOLE), id: 'abcdefgh12', key: 'a-key' })),
    )
    expect(names).toEqual([...names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)))
  })
})
