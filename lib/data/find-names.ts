import 'server-only'
import type { ActorKind } from '@/lib/domain/vocabulary'
import { db } from './client'

/** One answer to what somebody typed. */
export interface NameHit {
  /** Actor code, company or topic slug. */
  readonly key: string
  readonly name: string
  /** The other name that was meant: "Holland", "TikTok"; `null` when the name or key itself fits. */
  readonly via: string | null
  /** Whether a whole name was typed, not only its beginning or a part. */
  readonly exact: boolean
}

/** What people type is compared without case, accents and the dots of "U.K.". */
const FOLD = /[\p{M}.]/gu
export const foldName = (text: string): string =>
  text.normalize('NFD').replace(FOLD, '').replace(/\s+/g, ' ').trim().toLowerCase()

interface Named {
  readonly key: string
  readonly name: string
  readonly others: readonly string[]
}

/** The names that fit what was typed: whole ones first, then beginnings of names, of words in names, then parts. */
export function rankNames(typed: string, all: readonly Named[], most = 8): NameHit[] {
  const text = foldName(typed)
  if (text === '') return []
  const hits: (NameHit & { rank: number })[] = []
  for (const { key, name, others } of all) {
    let best: (NameHit & { rank: number }) | null = null
    for (const [candidate, via] of [
      [key, null],
      [name, null],
      ...others.map((o) => [o, o] as const),
    ] as const) {
      const rank = rankOf(text, foldName(candidate)) + (via === null ? 0 : 0.5)
      if (rank < 9 && (best === null || rank < best.rank)) best = { key, name, via, exact: rank < 1, rank }
    }
    if (best) hits.push(best)
  }
  return hits
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'en'))
    .slice(0, most)
    .map(({ rank: _, ...hit }) => hit)
}

function rankOf(text: string, candidate: string): number {
  if (candidate === text) return 0
  if (candidate.startsWith(text)) return 1
  if (candidate.includes(` ${text}`) || candidate.includes(`-${text}`)) return 2
  // A part of a word means something only when it is long enough to be no accident.
  return text.length >= 3 && candidate.includes(text) ? 3 : 9
}

/** The one thing that was meant, when a whole name fits just one: "Holland" → NLD. Else `null`. */
export function meantBy(hits: readonly NameHit[]): NameHit | null {
  const exact = hits.filter((h) => h.exact)
  const direct = exact.filter((h) => h.via === null)
  return direct.length === 1 ? (direct[0] ?? null) : exact.length === 1 ? (exact[0] ?? null) : null
}

/** Countries and blocs with all names they answer to: aliases, demonyms, capitals, other languages, ISO 3166-1 alpha-2. */
export async function listActorNames(): Promise<(Named & { kind: ActorKind })[]> {
  const actors = await db().actor.findMany({
    select: {
      code: true,
      kind: true,
      name: true,
      officialName: true,
      iso2: true,
      names: { select: { name: true } },
    },
    orderBy: { name: 'asc' },
  })
  return actors.map(({ code, kind, name, officialName, iso2, names }) => ({
    key: code,
    kind,
    name,
    others: [iso2, officialName, ...names.map((n) => n.name)].filter((n) => n !== null),
  }))
}

/** Companies with their aliases and products. */
export async function listCompanyNames(): Promise<Named[]> {
  const companies = await db().company.findMany({
    select: { slug: true, name: true, names: { select: { name: true } } },
    orderBy: { name: 'asc' },
  })
  return companies.map(({ slug, name, names }) => ({ key: slug, name, others: names.map((n) => n.name) }))
}

export async function listTopicNames(): Promise<Named[]> {
  const topics = await db().topic.findMany({
    select: { slug: true, name: true, shortName: true },
    orderBy: { name: 'asc' },
  })
  return topics.map(({ slug, name, shortName }) => ({ key: slug, name, others: [shortName] }))
}
