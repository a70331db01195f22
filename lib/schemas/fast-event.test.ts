import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '@/lib/domain/kind'
import { STANCES } from '@/lib/domain/stance'
import { CONFIDENCES, RELATIONS, SOURCE_KINDS, TARGETINGS } from '@/lib/domain/vocabulary'
import { buildEventFields } from '@/lib/testing/build-event'
import { eventInput } from './event-input'
import { readPlainEvent } from './fast-event'

/** Mostly in order, often just not. */
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('UK bans Huawei 5G', 'Décision “ferme” – ļabi…', 'x', 'Núñez & Co.'),
  },
  fc.string({ unit: fc.constantFrom(...'ab .,-é\u0301\u00ad\u00a0\u200b\u2028\t\n‘ŉſſ\u017f\u0149') }),
  fc.string({ unit: 'grapheme' }),
)
const optionalText = fc.oneof(fc.constantFrom(null, undefined, ''), text)
const date = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('2020', '2020-07', '2020-07-14', '2021-02-28', '1999-12-31') },
  fc.constantFrom('2020-02-30', '14 July 2020', '2020-7', '20200714', '0000', ' 2020', '2020-00', '3000'),
)
const optionalDate = fc.oneof(fc.constantFrom(null, undefined, ''), date)
const url = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'https://www.gov.uk/a/b-c_d.html',
      'http://example.org/',
      'https://a-b.example.com/x/',
    ),
  },
  fc.constantFrom(
    'https://example.org',
    'HTTPS://Example.org/',
    'https://example.org/a/../b',
    'https://example.org/./a',
    'https://example.org//a',
    'https://example.org/a//b',
    'https://example.org/.well-known/x',
    'https://example.org/a%2e%2e/b',
    'https://1.2.3.4/',
    'https://example.1/',
    'https://0x7f.0x1/',
    'https://xn--a.com/',
    'https://a.xn--b/',
    'https://-a.com/',
    'https://localhost/',
    'https://user:pw@example.org/',
    'https://example.org:443/',
    'https://example.org/?utm_source=x',
    'https://example.org/#:~:text=a',
    'ftp://example.org/',
    'example.org/a',
  ),
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...'ab0-.xn'), minLength: 1, maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...'ab/._~-%20?'), maxLength: 12 }),
    )
    .map(([host, path]) => `https://${host}.com/${path}`),
)
const source = fc.record(
  {
    url,
    publisher: text,
    title: optionalText,
    publishedOn: optionalDate,
    kind: fc.constantFrom(...SOURCE_KINDS, 'other'),
    archivedUrl: fc.oneof(fc.constantFrom(null, undefined, ''), url),
    quotation: optionalText,
  },
  { requiredKeys: ['url', 'publisher', 'kind'] },
)
const event = fc.record(
  {
    id: fc.constantFrom('abcdefghij', 5),
    actor: fc.constantFrom('GBR', 'EU', 'gbr', ' GBR', 'United Kingdom', 5),
    company: fc.constantFrom('huawei', 'Huawei', 'a--b', 'x'.repeat(81)),
    topic: fc.constantFrom('5g-networks', '5g-networks ', ''),
    stance: fc.constantFrom(...STANCES, 'Ban'),
    kind: fc.constantFrom(...KINDS),
    targeting: fc.constantFrom(...TARGETINGS, null, undefined),
    scope: optionalText,
    announcedOn: date,
    effectiveOn: optionalDate,
    deadlineOn: optionalDate,
    endsOn: optionalDate,
    title: text,
    summary: optionalText,
    authority: optionalText,
    confidence: fc.constantFrom(...CONFIDENCES),
    related: fc.array(
      fc.record({
        event: fc.constantFrom('abcdefghij', 'zyxwvutsrq', 'no'),
        relation: fc.constantFrom(...RELATIONS),
      }),
      { maxLength: 3 },
    ),
    sources: fc.array(source, { maxLength: 3 }),
  },
  {
    requiredKeys: [
      'actor',
      'company',
      'topic',
      'stance',
      'kind',
      'announcedOn',
      'title',
      'confidence',
      'sources',
    ],
  },
)
/** One field at a time is odd: all at once hardly any event would pass. */
const nearlyPlain = fc
  .tuple(event, fc.constantFrom(...Object.keys(buildEventFields())))
  .map(([odd, field]) => ({ ...buildEventFields(), [field]: (odd as Record<string, unknown>)[field] }))

describe('the short way for events that are plainly in order', () => {
  it('takes an ordinary event', () => {
    expect(readPlainEvent({ ...buildEventFields() })).toEqual(buildEventFields())
  })

  it.each([
    ['all fields at random', event],
    ['one field at random', nearlyPlain],
  ] as const)('says what the schema says, or nothing: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (raw) => {
        const plain = readPlainEvent(raw)
        if (plain === null) return
        expect(eventInput.safeParse(raw)).toEqual({ success: true, data: plain })
      }),
      { numRuns: 3_000 },
    )
  })

  it('reads an address as the schema does, or leaves it', () => {
    fc.assert(
      fc.property(url, (address) => {
        const raw = buildEventFields({
          sources: [{ ...buildEventFields().sources[0], url: address } as never],
        })
        const plain = readPlainEvent({ ...raw })
        if (plain !== null) expect(eventInput.safeParse(raw)).toEqual({ success: true, data: plain })
      }),
      { numRuns: 5_000 },
    )
  })
})
