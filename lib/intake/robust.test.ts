import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGazetteer } from './gazetteer'
import { MAX_ARTICLE, readArticle } from './read-article'
import { readHeadline } from './read-headline'
import { readShippedNames } from './read-shipped-names'
import { MAX_TOKENS, readSentence } from './sentence'
import { splitSentences } from './split-sentences'
import { tokenise } from './tokens'

const gazetteer = buildGazetteer(readShippedNames(process.cwd()))

const WORDS =
  'UK US China Huawei TikTok bans ban banned lifts on by to not no and , . : ; ( “ ” " \' - 2020 July may will said it government refuses after if with licence from 5G 🇬🇧 X'.split(
    ' ',
  )
const anyNews = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map((w) => w.join(' '))

describe('on any text', () => {
  it('reading never fails, and what it points to is in the text', () => {
    fc.assert(
      fc.property(anyNews, fc.constantFrom(null, '2020', '2020-07', '2020-07-14'), (text, day) => {
        const readings = [
          readHeadline(text, gazetteer, { today: day }),
          readArticle(text, gazetteer, { publishedOn: day }),
        ]
        for (const { candidates, reason } of readings) {
          if (candidates.length === 0) expect(reason).toBeTruthy()
          const pairs = candidates.map((c) => `${c.actor}/${c.company}`)
          expect(new Set(pairs).size).toBe(pairs.length)
          for (const c of candidates) {
            expect(text.slice(c.evidence.start, c.evidence.end)).toBe(c.evidence.text)
            expect(c.confidence).toBeGreaterThan(0)
            expect(c.confidence).toBeLessThanOrEqual(1)
            for (const m of c.marks) expect(m.start).toBeLessThan(m.end)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('the same text reads the same twice', () => {
    fc.assert(
      fc.property(anyNews, (text) => {
        expect(readArticle(text, gazetteer)).toEqual(readArticle(text, gazetteer))
      }),
    )
  })

  it('tokens tile the text in order and keep their spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const t of tokenise(text)) {
          expect(t.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(t.start, t.end)).toBe(t.text)
          last = t.end
        }
      }),
    )
  })
})

// No clock: that the work is linear is shown by what it is made of. Everything above the tokens happens inside pieces
// of bounded length, whose number grows with the text; the tokeniser and the splitter pass over the text once.
describe('on 200 kB of anything', () => {
  const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  const hostile = [
    'ban ',
    'UK bans Huawei ',
    'UK, ',
    'not ',
    'to ',
    '1,',
    '1.',
    'U.',
    'a',
    "'s",
    '“',
    '"',
    'July ',
    '-',
    '\n',
    '. ',
    'and China ',
    '🇬🇧',
    'says ',
  ]

  it.each(hostile)('of %j the pieces are short and as many as the tokens ask for', (unit) => {
    const text = fill(unit, 20_000)
    const tokens = tokenise(text)
    expect(tokens.length).toBeLessThanOrEqual(text.length)
    const sentences = splitSentences(text)
    let pieces = 0
    for (const { start, end } of sentences) {
      const read = readSentence(text, start, end, gazetteer, { today: null, published: '2020-07-14' })
      pieces += read.length
      for (const piece of read) expect(piece.tokens.length).toBeLessThanOrEqual(MAX_TOKENS)
    }
    expect(pieces).toBeLessThanOrEqual(sentences.length + Math.ceil(tokens.length / MAX_TOKENS))
  })

  it.each(['ban ', 'UK bans Huawei and ', '1,', "'s", '(“', 'U.'])(
    'of %j the article is read to its end',
    (unit) => {
      const { candidates, reason } = readArticle(fill(unit, MAX_ARTICLE), gazetteer, {
        publishedOn: '2020-07-14',
      })
      expect(candidates.length > 0 || reason !== undefined).toBe(true)
    },
    60_000,
  )
})
