import 'server-only'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { type AuditAuthor, recordAudit } from './audit'
import { db } from './client'

export const LABEL_KINDS = ['actor', 'company', 'topic', 'topic-short'] as const
export type LabelKind = (typeof LABEL_KINDS)[number]

/** The shown name of an actor, a company or a topic. A topic has a short one beside, for narrow columns. */
export interface Label {
  readonly kind: LabelKind
  /** Code or slug: what addresses and the API use, and a new name does not change. */
  readonly key: string
  readonly name: string
}

export type LabelChange = { ok: true } | { ok: false; reason: 'unknown-label' | 'name-taken' }

export const LABELS_SHOWN = 40

// One list of everything that has a shown name: the only place that knows where names live.
const LABELS = Prisma.sql`(
  SELECT 'actor' AS "kind", "code" AS "key", "name" FROM "actor"
  UNION ALL SELECT 'company', "slug", "name" FROM "company"
  UNION ALL SELECT 'topic', "slug", "name" FROM "topic"
  UNION ALL SELECT 'topic-short', "slug", "short_name" FROM "topic")`

/** Labels whose name or key contains `q`, exact keys and names first; the first few. */
export async function findLabels(q: string): Promise<Label[]> {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return db().$queryRaw<Label[]>`
    SELECT "kind", "key", "name" FROM ${LABELS} AS "label"
    WHERE "name" ILIKE ${pattern} OR "key" ILIKE ${pattern}
    ORDER BY lower(${q}) IN (lower("key"), lower("name")) DESC, "kind", "name", "key" LIMIT ${LABELS_SHOWN}`
}

/**
 * Changes a shown name, everywhere at once, with an audit line. The old name stays findable, as another name of it. A topic's short name must be unique.
 */
export async function renameLabel(
  client: PrismaClient,
  { kind, key, name }: Label,
  by: AuditAuthor,
): Promise<LabelChange> {
  try {
    return await client.$transaction(async (tx) => {
      const before = await rename(tx, kind, key, name)
      if (before === null) return { ok: false, reason: 'unknown-label' }
      if (before !== name)
        await recordAudit(tx, by, { action: 'label', subject: `${kind} ${key}`, before, after: name })
      return { ok: true }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: 'name-taken' }
    throw error
  }
}

type Transaction = Prisma.TransactionClient

/** Answers the name as it was, or `null` when there is no such thing. */
async function rename(tx: Transaction, kind: LabelKind, key: string, name: string): Promise<string | null> {
  if (kind === 'actor') {
    const found = await tx.actor.findUnique({ where: { code: key }, select: { id: true, name: true } })
    if (!found) return null
    await tx.actor.update({ where: { id: found.id }, data: { name } })
    if (found.name !== name)
      await tx.actorName.createMany({
        data: [{ actorId: found.id, kind: 'alias', name: found.name }],
        skipDuplicates: true,
      })
    return found.name
  }
  if (kind === 'company') {
    const found = await tx.company.findUnique({ where: { slug: key }, select: { id: true, name: true } })
    if (!found) return null
    await tx.company.update({ where: { id: found.id }, data: { name } })
    if (found.name !== name)
      await tx.companyName.createMany({
        data: [{ companyId: found.id, kind: 'alias', name: found.name }],
        skipDuplicates: true,
      })
    return found.name
  }
  const found = await tx.topic.findUnique({
    where: { slug: key },
    select: { id: true, name: true, shortName: true },
  })
  if (!found) return null
  await tx.topic.update({ where: { id: found.id }, data: kind === 'topic' ? { name } : { shortName: name } })
  const before = kind === 'topic' ? found.name : found.shortName
  if (before !== name)
    await tx.topicName.createMany({ data: [{ topicId: found.id, name: before }], skipDuplicates: true })
  return before
}

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
