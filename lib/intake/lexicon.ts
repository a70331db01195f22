import type { Kind } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'
import type { MeasureClass } from './data/nouns'
import {
  BYSTANDER_HEADS,
  COMPANY_HEAD_NOUNS,
  COURT_HEADS,
  GOVERNMENT_HEADS,
  MEASURES,
  MEMBER_HEADS,
  PARLIAMENT_HEADS,
} from './data/nouns'
import { VERBS } from './data/predicates'
import { DETERMINERS } from './data/small-words'
import type { ClauseAct, MeasureAct, Verb } from './data/verb-entry'
import { inflect, type VerbForm } from './inflect'
import { NameTrie } from './name-trie'
import type { Token } from './tokens'

/** What a verb may mean, merged over the entries it stands in; the first entry that says something wins. */
export interface Sense {
  readonly base: string
  readonly company: Stance | null
  readonly activity: Stance | null
  readonly measure: MeasureAct | null
  readonly clause: ClauseAct | null
  readonly kind: Kind | null
  readonly faint: boolean
  readonly fault: boolean
}

/** "Bloomberg reports": the noun of the measures' lists is a verb behind who reports. */
export const REPORTS: Sense = {
  base: 'report',
  company: null,
  activity: null,
  measure: null,
  clause: 'say',
  kind: null,
  faint: false,
  fault: false,
}

export interface VerbMatch {
  readonly sense: Sense
  readonly forms: readonly VerbForm[]
  /** Token after the verb proper (its object may follow inside the pattern). */
  readonly to: number
  /** Tokens further right that belong to the verb: `out` of "kicks Huawei out". */
  readonly particles: readonly number[]
  /** No verb at all, but said of the company right before it: "Huawei out of 5G". */
  readonly bare: boolean
}

/** How far a particle may stand from its verb: "rules the Chinese vendor Huawei and its smaller rival ZTE out". */
const GAP = 9

interface Pattern {
  readonly words: readonly string[]
  readonly forms: readonly VerbForm[]
  readonly sense: Sense
  /** Counts only before this word: "to", "of". */
  readonly before: 'to' | 'of' | null
}

const COMPOUNDS = new Set([
  'green light',
  'rubber stamp',
  'fast track',
  'ring fence',
  'geo block',
  'red flag',
  'cross examine',
])

const patterns = new Map<string, Pattern[]>()

const merge = (base: string, into: Sense | undefined, verb: Verb): Sense => ({
  base,
  company: into?.company ?? verb.company ?? null,
  activity: into?.activity ?? verb.activity ?? verb.company ?? null,
  measure: into?.measure ?? verb.measure ?? null,
  clause: into?.clause ?? verb.clause ?? null,
  kind: into?.kind ?? (into ? null : (verb.kind ?? null)),
  faint: into ? into.faint : verb.faint === true,
  fault: into ? into.fault : verb.fault === true,
})

function compile(): void {
  const senses = new Map<string, Sense>()
  const add = (spelling: string, pattern: Pattern) => {
    const list = patterns.get(spelling)
    if (list) list.push(pattern)
    else patterns.set(spelling, [pattern])
  }
  for (const verb of VERBS) {
    for (const phrase of split(verb.verbs)) {
      if (verb.state) {
        const [head = '', ...words] = phrase.split(' ')
        add(head, { words, forms: ['participle'], sense: merge(phrase, undefined, verb), before: 'to' })
      } else if (verb.bare) {
        const [head = '', ...words] = phrase.split(' ')
        add(head, { words, forms: ['participle'], sense: merge(phrase, undefined, verb), before: 'of' })
      } else senses.set(phrase, merge(phrase, senses.get(phrase), verb))
    }
  }
  for (const [phrase, sense] of senses) {
    const [head = '', ...words] = phrase.split(' ')
    for (const [spelling, forms] of inflect(head)) add(spelling, { words, forms, sense, before: null })
    // "green-lights", "rubber-stamped": of a compound verb the last part is inflected.
    const last = COMPOUNDS.has(phrase) ? words[0] : undefined
    if (last)
      for (const [spelling, forms] of inflect(last))
        if (spelling !== last) add(head, { words: [spelling], forms, sense, before: null })
  }
  // Longer patterns first, so that "rule out" is tried before "rule"; states before the verbs they look like.
  const length = (p: Pattern) => p.words.filter((w) => w !== '~').length * 2 + (p.before ? 1 : 0)
  for (const list of patterns.values()) list.sort((a, b) => length(b) - length(a))
}

function matchRest(
  tokens: readonly Token[],
  from: number,
  words: readonly string[],
  isStop: (i: number) => boolean,
): { to: number; particles: number[] } | null {
  let i = from
  let to = from
  const particles: number[] = []
  let gapped = false
  // What stands in a gap is read on its own: only words without one before them are the verb proper.
  let contiguous = true
  for (const word of words) {
    if (word === '~') {
      gapped = true
      continue
    }
    let found = -1
    const reach = gapped ? Math.min(tokens.length, i + GAP) : Math.min(tokens.length, i + 2)
    for (let j = i; j < reach; j++) {
      const token = tokens[j]
      // "goes after": a word of the verb itself closes nothing.
      if (!token || (isStop(j) && (gapped || token.norm !== word))) break
      if (token.norm === word) {
        found = j
        break
      }
      // "rules that rule out", "rules shut out": the particle belongs to the verb next to it.
      if (gapped && (token.norm === 'that' || takesParticle(token.norm, word))) break
      // "orders firms to switch off": the particle belongs to the verb behind "to".
      if (
        gapped
          ? token.norm === 'to'
          : !DETERMINERS.has(token.norm) && !/^(?:[a-z]{3,}ly|together)$/.test(token.norm)
      )
        break
    }
    if (found < 0) return null
    if (gapped && found > i) contiguous = false
    particles.push(found)
    i = found + 1
    if (contiguous) to = i
    gapped = false
  }
  return { to, particles: particles.filter((p) => p >= to) }
}

const takesParticle = (norm: string, word: string): boolean =>
  patterns.get(norm)?.some((p) => p.words.includes('~') && p.words.includes(word)) === true

const startsVerb = (norm: string): boolean =>
  patterns.get(norm)?.some((p) => p.forms.includes('base') && p.before === null) === true

/** The verb that begins at a token, longest pattern first; null when none does. */
export function verbAt(
  tokens: readonly Token[],
  at: number,
  isStop: (i: number) => boolean,
): VerbMatch | null {
  const token = tokens[at]
  const list = token && patterns.get(token.norm)
  if (!list) return null
  for (const pattern of list) {
    const rest =
      pattern.words.length === 0
        ? { to: at + 1, particles: [] }
        : matchRest(tokens, at + 1, pattern.words, isStop)
    if (!rest) continue
    const to = Math.max(rest.to, at + 1)
    const next = tokens[to]
    const bare = pattern.before === 'of'
    // Bare words also close a headline: "Huawei out", "Huawei out by 2030" (the date is no token here).
    if (
      bare &&
      next &&
      !/^(?:of|from|by|in|across|after|as|because|under)$/.test(next.norm) &&
      next.kind === 'word'
    )
      continue
    // "Huawei out in front": of the short words only those of a place go on with "in".
    if (pattern.sense.base === 'out' && next && /^(?:in|across|after|as)$/.test(next.norm)) continue
    // "look to curb": the "to" belongs to the verb behind it.
    if (
      token.norm !== 'to' &&
      pattern.words.at(-1) === 'to' &&
      next &&
      startsVerb(next.norm) &&
      !next.capital
    )
      continue
    if (!bare && pattern.before && next?.norm !== pattern.before) continue
    return { sense: pattern.sense, forms: pattern.forms, to, particles: rest.particles, bare }
  }
  return null
}

const measures = new NameTrie<MeasureClass>()
const heads = new NameTrie<Head>()
export type Head = 'government' | 'court' | 'parliament' | 'member' | 'bystander' | 'product'
function split(words: string): string[] {
  return words
    .split(',')
    .map((w) => w.trim())
    .filter(Boolean)
}

const WITH_PLURALS: ReadonlySet<string> = new Set(['licence', 'ban', 'curb', 'probe', 'menace'])

function compileNouns(): void {
  for (const [name, words] of Object.entries(MEASURES))
    for (const word of split(words)) measures.add(word, name as MeasureClass)
  // "authorisations" like "authorisation"; what is also a verb ("blocks") is left to the lists.
  for (const [name, words] of Object.entries(MEASURES))
    for (const word of split(words)) {
      const plural = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
      if (WITH_PLURALS.has(name) && /[a-rt-z]$/.test(word) && !patterns.has(plural))
        measures.add(plural, name as MeasureClass)
    }
  for (const word of split(GOVERNMENT_HEADS)) heads.add(word, 'government')
  for (const word of split(COURT_HEADS)) heads.add(word, 'court')
  for (const word of split(PARLIAMENT_HEADS)) heads.add(word, 'parliament')
  for (const word of split(MEMBER_HEADS)) heads.add(word, 'member')
  for (const word of split(BYSTANDER_HEADS)) heads.add(word, 'bystander')
  for (const word of split(COMPANY_HEAD_NOUNS)) heads.add(word, 'product')
}

/** The measure, favour or dealing that is named at a token; the first class that lists the word wins. */
export function measureAt(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly is: MeasureClass } | null {
  const found = measures.longestAt(tokens, at, () => true)
  const [is] = found?.values ?? []
  return found && is ? { to: found.to, is } : null
}

/** What kind of noun group a word heads: a government body, a court, a bystander, a product. */
export function headAt(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly is: readonly Head[] } | null {
  const found = heads.longestAt(tokens, at, () => true)
  return found && { to: found.to, is: found.values }
}

compile()
compileNouns()
