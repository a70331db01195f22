import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eventInput } from './event-input'
import { EMPTY_ARTICLE, EMPTY_CANDIDATE, entryOfCandidate, MOST_KEPT, readIntakeForm } from './intake-form'

it('whatever a browser sends is read without a fault', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'text',
      'url',
      'c.0.actor',
      'c.0.chosen',
      'c.999.stance',
      'c.1000.stance',
      'c.0.__proto__',
    ),
  )
  const value = fc.oneof(fc.string(), fc.constant(new Blob(['x'])), fc.integer())
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), (entries) => {
      const { article, candidates } = readIntakeForm(entries)
      expect(Object.keys(article).sort()).toEqual(Object.keys(EMPTY_ARTICLE).sort())
      for (const [id, row] of candidates) {
        expect(id).toMatch(/^\d{1,3}$/)
        expect(Object.keys(row)).toEqual(Object.keys(EMPTY_CANDIDATE))
      }
    }),
  )
})

it('line ends become one character, so that offsets hold whichever the browser sent', () => {
  expect(readIntakeForm([['text', 'a\r\nb\rc\nd']]).article.text).toBe('a\nb\nc\nd')
})

it('a text that is too long is kept to be shortened, up to a limit', () => {
  expect(readIntakeForm([['text', 'x'.repeat(MOST_KEPT + 1)]]).article.text).toHaveLength(MOST_KEPT)
})

it('a candidate is an entry of the form of an event, with the article as its source', () => {
  const candidate = {
    ...EMPTY_CANDIDATE,
    stance: 'ban',
    kind: 'decision',
    announcedOn: '14 July 2020',
    title: 'UK bans Huawei 5G',
    confidence: 'confirmed',
    quotation: 'Britain banned Huawei.',
  }
  const article = { ...EMPTY_ARTICLE, url: 'https://example.org/1', publisher: 'The Example' }
  const entry = entryOfCandidate(candidate, article)
  const parsed = eventInput.parse({
    ...entry,
    actor: 'GBR',
    company: 'huawei',
    topic: '5g-networks',
    sources: entry.sources.map((source) => ({ ...source, kind: 'secondary' })),
  })
  expect(parsed.announcedOn).toBe('2020-07-14')
  expect(parsed.sources).toMatchObject([
    { url: 'https://example.org/1', publisher: 'The Example', quotation: 'Britain banned Huawei.' },
  ])
})
