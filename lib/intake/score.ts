import type { Gazetteer } from './gazetteer'
import type { LabelledText } from './labelled-text'
import { batchesOf, phenomenaOf } from './phenomena'
import { readArticle } from './read-article'
import { readHeadline } from './read-headline'
import type { Candidate } from './reading'

export interface Tally {
  right: number
  /** Claimed by the reader. */
  claimed: number
  /** Present in the label. */
  labelled: number
}
export interface Miss {
  readonly id: string
  readonly text: string
  readonly expected: readonly string[]
  readonly read: readonly string[]
}
/** Texts that have something in common; a text may be in several groups. */
export type Groups = ReadonlyMap<string, { texts: number; right: number; tally: Tally }>
export interface Score {
  readonly texts: number
  /** Texts where the set of (actor, company, stance) is exactly the labelled one. */
  readonly allRight: number
  readonly noStance: number
  readonly falseAlarms: number
  readonly fields: ReadonlyMap<string, Tally>
  readonly phenomena: Groups
  /** By the batch in which the texts were written. */
  readonly batches: Groups
  readonly misses: readonly Miss[]
}

const keyOf = (c: { actor: string | null; company: string | null; stance: string }) =>
  `${c.actor ?? '?'} ${c.company ?? '?'} ${c.stance}`
const tally = (): Tally => ({ right: 0, claimed: 0, labelled: 0 })

function compare(
  name: string,
  fields: Map<string, Tally>,
  expected: readonly string[],
  read: readonly string[],
): void {
  const t = fields.get(name) ?? tally()
  fields.set(name, t)
  const rest = [...expected]
  t.claimed += read.length
  t.labelled += expected.length
  for (const r of read) {
    const at = rest.indexOf(r)
    if (at >= 0) {
      t.right++
      rest.splice(at, 1)
    }
  }
}

/** Compares readings with labels, candidate by candidate and field by field. */
export function score(
  texts: readonly LabelledText[],
  isHeadline: boolean,
  read: (text: LabelledText) => readonly Candidate[],
): Score {
  const fields = new Map<string, Tally>()
  const phenomena = new Map<string, { texts: number; right: number; tally: Tally }>()
  const batches: typeof phenomena = new Map()
  const misses: Miss[] = []
  let allRight = 0
  let noStance = 0
  let falseAlarms = 0
  for (const text of texts) {
    const candidates = read(text)
    const expected = text.expected.map(keyOf)
    const found = candidates.map(keyOf)
    const right = expected.length === found.length && expected.every((e) => found.includes(e))
    if (right) allRight++
    else misses.push({ id: text.id, text: text.text, expected, read: found })
    if (expected.length === 0) {
      noStance++
      if (found.length > 0) falseAlarms++
    }
    compare('actor, company, stance', fields, expected, found)
    compare(
      'actor',
      fields,
      [...new Set(text.expected.map((e) => e.actor ?? '?'))],
      [...new Set(candidates.map((c) => c.actor ?? '?'))],
    )
    compare(
      'company',
      fields,
      [...new Set(text.expected.map((e) => e.company))],
      [...new Set(candidates.map((c) => c.company ?? '?'))],
    )
    for (const e of text.expected) {
      const match = candidates.find((c) => c.actor === e.actor && c.company === e.company)
      if (match) compare('stance (given actor and company)', fields, [e.stance], [match.stance])
      if (match && e.topic) compare('topic', fields, [e.topic], match.topic ? [match.topic] : [])
      if (match && e.kind) compare('kind', fields, [e.kind], [match.kind])
      if (match && e.announcedOn !== undefined)
        compare(
          'announcedOn',
          fields,
          e.announcedOn ? [e.announcedOn] : [],
          match.announcedOn ? [match.announcedOn] : [],
        )
    }
    for (const [groups, names] of [
      [phenomena, phenomenaOf(text, isHeadline)],
      [batches, batchesOf(text)],
    ] as const)
      for (const name of names) {
        const entry = groups.get(name) ?? { texts: 0, right: 0, tally: tally() }
        groups.set(name, entry)
        entry.texts++
        if (right) entry.right++
        compare('x', new Map([['x', entry.tally]]), expected, found)
      }
  }
  return { texts: texts.length, allRight, noStance, falseAlarms, fields, phenomena, batches, misses }
}

export const scoreHeadlines = (texts: readonly LabelledText[], gazetteer: Gazetteer): Score =>
  score(texts, true, (t) => readHeadline(t.text, gazetteer).candidates)
export const scoreArticles = (texts: readonly LabelledText[], gazetteer: Gazetteer): Score =>
  score(texts, false, (t) => readArticle(t.text, gazetteer, { publishedOn: t.publishedOn }).candidates)

export const precision = (t: Tally): number => (t.claimed === 0 ? 1 : t.right / t.claimed)
export const recall = (t: Tally): number => (t.labelled === 0 ? 1 : t.right / t.labelled)
/** Harmonic mean of precision and recall. */
export const f1 = (t: Tally): number =>
  t.claimed + t.labelled === 0 ? 1 : (2 * t.right) / (t.claimed + t.labelled)
