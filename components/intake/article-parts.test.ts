import fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleParagraphs, distinctStretches } from './article-parts'

const stretch = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const FIELDS = ['actor', 'company', 'stance', 'announcedOn'] as const

it('every letter but line ends comes back once, in order, whatever is marked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '\n', 'é'), maxLength: 60 }),
      fc.array(stretch(60)),
      fc.array(fc.tuple(stretch(60), fc.constantFrom(...FIELDS))),
      (text, said, words) => {
        const paragraphs = articleParagraphs(
          text,
          distinctStretches(said),
          words.map(([at, field]) => ({ ...at, field })),
        )
        const shown = paragraphs.map((p) => p.passages.flatMap((s) => s.parts.map((x) => x.text)).join(''))
        expect(shown).toEqual(text.split('\n').filter((line) => line.trim() !== ''))
        for (const part of paragraphs.flatMap((p) => p.passages.flatMap((s) => s.parts)))
          expect(text.slice(part.start, part.start + part.text.length)).toBe(part.text)
      },
    ),
  )
})

it('what is in a sentence is shown in it, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(stretch(40)), (said) => {
      const sentences = distinctStretches(said)
      const [paragraph] = articleParagraphs('x'.repeat(40), sentences, [])
      for (const passage of paragraph?.passages ?? []) {
        const at = passage.parts[0]?.start ?? -1
        const sentence = passage.sentence === null ? undefined : sentences[passage.sentence]
        expect(sentence !== undefined).toBe(said.some((s) => s.start <= at && at < s.end))
        if (sentence) expect([sentence.start <= at, at < sentence.end]).toEqual([true, true])
      }
    }),
  )
})

it('a sentence over two paragraphs begins once', () => {
  const [first, second] = articleParagraphs('One two\nthree. Four', [{ start: 4, end: 14 }], [])
  expect(first?.passages.map((p) => [p.sentence, p.goesOn])).toEqual([
    [null, false],
    [0, false],
  ])
  expect(second?.passages.map((p) => [p.sentence, p.goesOn])).toEqual([
    [0, true],
    [null, false],
  ])
})

it('a long article with many marks is cut in a moment', () => {
  const text = 'UK bans it. '.repeat(16_000)
  const sentences = Array.from({ length: 16_000 }, (_, i) => ({ start: i * 12, end: i * 12 + 11 }))
  const marks = sentences.map(({ start }) => ({ start, end: start + 2, field: 'actor' as const }))
  const [paragraph] = articleParagraphs(text, sentences, marks)
  expect(paragraph?.passages).toHaveLength(32_000)
})
