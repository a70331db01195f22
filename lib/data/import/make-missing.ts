import 'server-only'
import { slugOf } from '@/lib/domain/new-name'
import { Prisma } from '@/lib/generated/prisma/client'
import { line } from '@/lib/schemas/text'
import { type AuditAuthor, recordAudit } from '../audit'
import type { Executor } from '../client'
import { freeSlug } from '../free-slug'
import type { NameBooks, Place } from './name-book'
import type { MakeName } from './read-row'

interface Wish {
  readonly createMissing: boolean
  readonly dryRun: boolean
  readonly by: AuditAuthor
}

const SHORT_NAME = 20

/**
 * Makes companies and topics that a file names and nobody knows: `null` when that is not wanted. Where a company is at
 * home and in which sector stays unknown. A dry run only remembers them, so that the next row finds them.
 */
export function makeMissing(
  tx: Executor,
  books: NameBooks,
  { createMissing, dryRun, by }: Wish,
): MakeName | null {
  if (!createMissing) return null
  let pretended = 0
  return async (kind, typed) => {
    const name = line('Name', kind === 'company' ? 120 : 80).safeParse(nameOf(typed))
    if (!name.success) return null
    const wanted = slugOf(typed) ?? kind
    const place: Place = dryRun
      ? { id: --pretended, key: wanted, name: name.data }
      : kind === 'company'
        ? await makeCompany(tx, wanted, name.data)
        : await makeTopic(tx, wanted, name.data)
    books[kind].add({ ...place, others: [typed] })
    if (!dryRun)
      await recordAudit(tx, by, {
        action: kind === 'company' ? 'company added' : 'topic added',
        subject: `${kind} ${place.key}`,
        before: null,
        after: place.name,
      })
    return place
  }
}

/** A slug is no name to show: "quantum-chips" is called "Quantum chips" until somebody corrects it. */
function nameOf(typed: string): string {
  const text = typed.trim()
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return text
  const words = text.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function makeCompany(tx: Executor, wanted: string, name: string): Promise<Place> {
  const key = await freeSlug(tx, Prisma.sql`"company"`, wanted)
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO "company" ("slug", "name") VALUES (${key}, ${name}) RETURNING "id"`
  return { id: row?.id as number, key, name }
}

async function makeTopic(tx: Executor, wanted: string, name: string): Promise<Place> {
  const key = await freeSlug(tx, Prisma.sql`"topic"`, wanted)
  const taken = await tx.$queryRaw<{ name: string }[]>`SELECT "short_name" AS "name" FROM "topic"`
  const names = new Set(taken.map((t) => t.name))
  const short = name.slice(0, SHORT_NAME).trim()
  let shortName = short
  for (let i = 2; names.has(shortName); i++) shortName = `${short.slice(0, SHORT_NAME - 4)} ${i}`
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO "topic" ("slug", "name", "short_name", "description")
    VALUES (${key}, ${name}, ${shortName}, 'Added with a file of events; not described yet.') RETURNING "id"`
  return { id: row?.id as number, key, name }
}
