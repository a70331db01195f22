import 'server-only'
import { editDistance } from '@/lib/domain/edit-distance'
import { foldName } from '@/lib/domain/rank-names'
import type { Executor } from '../client'

export type NameKind = 'actor' | 'company' | 'topic'

export interface Place {
  readonly key: string
  readonly name: string
  readonly id: number
}

interface Entry extends Place {
  readonly others: readonly string[]
}

export type Found =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly reason: 'unknown'; readonly near: string | null }
  | { readonly ok: false; readonly reason: 'ambiguous'; readonly names: readonly string[] }

/** Everything that can be named, in memory: a million rows ask without asking the database. */
export class NameBook {
  private readonly byKey = new Map<string, Place>()
  private readonly direct = new Map<string, Set<Place>>()
  private readonly other = new Map<string, Set<Place>>()
  /** What was typed so far and came to: files repeat themselves. */
  private readonly asked = new Map<string, Found>()

  constructor(
    readonly kind: NameKind,
    entries: readonly Entry[],
  ) {
    for (const entry of entries) this.add(entry)
  }

  add({ others, ...place }: Entry): void {
    this.asked.clear()
    this.byKey.set(place.key, place)
    put(this.direct, place.key, place)
    put(this.direct, place.name, place)
    for (const name of others) put(this.other, name, place)
  }

  /** By code or slug alone. */
  key(key: string): Place | undefined {
    return this.byKey.get(key)
  }

  /** By any name: a key or own name first, then ISO 3166-1 alpha-2, official names, aliases, products, other languages. */
  find(typed: string): Found {
    const known = this.asked.get(typed)
    if (known) return known
    const found = this.look(typed)
    if (this.asked.size < 10_000) this.asked.set(typed, found)
    return found
  }

  private look(typed: string): Found {
    const folded = foldName(typed.slice(0, 300))
    const direct = this.direct.get(folded)
    const hits = direct ?? this.other.get(folded)
    if (!hits) return { ok: false, reason: 'unknown', near: this.nearest(folded) }
    const [place] = hits
    if (hits.size === 1 && place) return { ok: true, place }
    return { ok: false, reason: 'ambiguous', names: [...hits].map((h) => h.name) }
  }

  private nearest(folded: string): string | null {
    if (folded.length < 4 || folded.length > 60) return null
    let best: string | null = null
    let least = folded.length < 7 ? 1.5 : 2.5
    for (const names of [this.direct, this.other])
      for (const [name, places] of names) {
        if (Math.abs(name.length - folded.length) > 2) continue
        const distance = editDistance(folded, name)
        if (distance < least) {
          least = distance
          best = [...places][0]?.name ?? null
        }
      }
    return best
  }
}

function put(map: Map<string, Set<Place>>, name: string, place: Place): void {
  const folded = foldName(name)
  if (folded === '') return
  const places = map.get(folded)
  if (places) places.add(place)
  else map.set(folded, new Set([place]))
}

export interface NameBooks {
  readonly actor: NameBook
  readonly company: NameBook
  readonly topic: NameBook
}

/** All names as they stand now. */
export async function openNameBooks(tx: Executor): Promise<NameBooks> {
  const actors = await tx.$queryRaw<Entry[]>`
    SELECT a."id", a."code" AS "key", a."name", array_remove(array_cat(ARRAY[a."iso2", a."official_name"],
      ARRAY(SELECT n."name" FROM "actor_name" n WHERE n."actor_id" = a."id" AND n."kind" <> 'capital' ORDER BY n."id")), NULL) AS "others"
    FROM "actor" a ORDER BY a."id"`
  const companies = await tx.$queryRaw<Entry[]>`
    SELECT c."id", c."slug" AS "key", c."name",
      ARRAY(SELECT n."name" FROM "company_name" n WHERE n."company_id" = c."id" ORDER BY n."id") AS "others"
    FROM "company" c ORDER BY c."id"`
  const topics = await tx.$queryRaw<Entry[]>`
    SELECT "id", "slug" AS "key", "name", ARRAY["short_name"] AS "others" FROM "topic" ORDER BY "id"`
  return {
    actor: new NameBook('actor', actors),
    company: new NameBook('company', companies),
    topic: new NameBook('topic', topics),
  }
}
