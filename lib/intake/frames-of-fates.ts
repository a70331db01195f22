import type { Kind } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'
import { agentOf } from './agents'
import { FATES } from './data/fates'
import { type Frame, frame, type Told } from './frame'
import type { Holder } from './groups'
import type { Item } from './item'
import { companiesIn, modifiersIn } from './participants'
import type { Verdict } from './verdict'

interface Pattern {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly stance: Stance
}

/** By the word that stands next to the company, so that each clause is looked through once. */
const beforeIt = new Map<string, Pattern[]>()
const afterIt = new Map<string, Pattern[]>()

for (const { says, stance } of FATES)
  for (const one of says.split(',')) {
    const words = one.trim().split(' ')
    const at = words.indexOf('~')
    const pattern = { before: words.slice(0, at), after: words.slice(at + 1), stance }
    const [map, key] =
      pattern.before.length > 0 ? [beforeIt, pattern.before.at(-1)] : [afterIt, pattern.after[0]]
    map.set(key ?? '', [...(map.get(key ?? '') ?? []), pattern])
  }

interface Word {
  readonly norm: string
  /** Item index. */
  readonly at: number
}

/** The words between two items, one by one: a verb with its particle or a name for a measure is several. */
function wordsOf(items: readonly Item[], from: number, to: number, norms: readonly string[]): Word[] {
  const words: Word[] = []
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (item.is === 'determiner' || item.is === 'possessive') continue
    for (let t = item.from; t < item.to; t++) {
      const norm = norms[t] ?? ''
      if (/\w/.test(norm) && !/^(?:the|a|an|its|their|now|again|finally|almost|all|but|yet)$/.test(norm))
        words.push({ norm, at: i })
    }
  }
  return words
}

/** "End of the road for Huawei in Britain's 5G", "TikTok on borrowed time in Albania": what becomes of a company, and where. */
export function fatesOf(told: Told, norms: readonly string[]): Frame[] {
  const { items, clause, speaker, walk, subject } = told
  // "Senators want TikTok gone": what is wished, asked or denied has not come.
  if (
    clause.segment !== 'told' ||
    walk.operators.some((o) => o.is !== 'headline-future') ||
    subject.group.members
  )
    return []
  const [a, b] = [clause.subject[0], clause.body[1]]
  if (items.slice(a, b).some((x) => x.is === 'not' && x.norm !== 'no')) return []
  const first = items.findIndex((x, i) => i >= a && i < b && x.company)
  if (first < 0) return []
  let last = first
  while (
    last + 1 < b &&
    (items[last + 1]?.company ||
      (['and', 'comma'].includes(items[last + 1]?.is ?? '') && items[last + 2]?.company))
  )
    last++
  // "where messengers go dark": not told but spoken of.
  if (items.slice(Math.max(0, a - 1), first).some((x) => /^(?:where|when|how|why|if)$/.test(x.norm)))
    return []
  const found = matched(items, a, b, first, last, norms)
  if (!found) return []
  const { stance, from, to } = found
  const holders = whose(told, from, to)
  if (holders.length === 0) return []
  const kind: Kind = stance === 'review' ? 'statement' : 'decision'
  const verdict: Verdict = { stance, kind: speaker ? 'statement' : kind, undone: null, sure: 0.75 }
  const companies = companiesIn(items, first, last + 1)
  return companies.length === 0
    ? []
    : [frame(told, { holders, companies, verdict, sure: 0.75, signal: [from, to] })]
}

function matched(
  items: readonly Item[],
  a: number,
  b: number,
  first: number,
  last: number,
  norms: readonly string[],
): { stance: Stance; from: number; to: number } | null {
  const before = wordsOf(items, a, first, norms)
  for (const p of beforeIt.get(before.at(-1)?.norm ?? '') ?? []) {
    const words = before.slice(-p.before.length)
    if (words.length === p.before.length && words.every((w, k) => w.norm === p.before[k]))
      return { stance: p.stance, from: words[0]?.at ?? a, to: first }
  }
  const after = wordsOf(items, last + 1, b, norms)
  const [verb] = after
  if (verb && /^(?:is|are|was)$/.test(verb.norm)) after.shift()
  for (const p of afterIt.get(after[0]?.norm ?? '') ?? []) {
    const words = after.slice(0, p.after.length)
    const next = after[p.after.length]
    // "TikTok dark horse", "X dark pattern fine": one word closes what is said.
    const closes = p.after.length > 1 || !next || /^(?:in|across|from|after|as)$/.test(next.norm)
    if (!closes || words.length !== p.after.length || !words.every((w, k) => w.norm === p.after[k])) continue
    if (p.after.at(-1) === 'in' && !isLand(items, words.at(-1)?.at ?? b, b)) continue
    return { stance: p.stance, from: words[0]?.at ?? last, to: (words.at(-1)?.at ?? last) + 1 }
  }
  return null
}

/** "back in Brazil", "back in US app stores", not "back in US court". */
function isLand(items: readonly Item[], at: number, to: number): boolean {
  const land = items[at + 1]
  const next = items[at + 2]
  if (!land?.actor) return false
  return (
    at + 2 >= to ||
    next?.is === 'preposition' ||
    next?.is === 'comma' ||
    /^(?:apps?|market|markets|schools|networks?)$/.test(next?.norm ?? '')
  )
}

/** Whose land it happens in, or who says so. */
function whose({ items, clause, subject, speaker }: Told, from: number, to: number): readonly Holder[] {
  const [a, b] = [clause.subject[0], clause.body[1]]
  if (subject.group.holders.length > 0) return subject.group.holders
  const there = agentOf(items, { from: Math.max(from, a), to: b, bodyFrom: a, measureAt: null, deal: false })
  if (there.blocked) return []
  if (there.holders.length > 0) return there.holders
  if (speaker && speaker.group.holders.length > 0 && !speaker.group.members) return speaker.group.holders
  const before = modifiersIn(items, a, Math.max(a, from))
  return before.length > 0 ? before : modifiersIn(items, to, b)
}
