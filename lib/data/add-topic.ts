import 'server-only'
import { slugOf, type TopicInput } from '@/lib/domain/new-name'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { type AuditAuthor, recordAudit } from './audit'
import { db } from './client'
import { freeSlug } from './free-slug'
import { inTransaction } from './transaction'

export type AddTopicResult =
  | { readonly ok: true; readonly slug: string }
  /** A topic goes by this name already: which. */
  | { readonly ok: false; readonly reason: 'known'; readonly slug: string; readonly name: string }

/** Adds a topic, with an audit line. Fields must have passed `topicInput`. Names and short names are unique. */
export const addTopic = (
  { aliases, ...topic }: TopicInput,
  by: AuditAuthor,
  client: PrismaClient = db(),
): Promise<AddTopicResult> =>
  inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('add a name'))`
    const [known] = await tx.$queryRaw<{ slug: string; name: string }[]>`
      SELECT t."slug", t."name" FROM "topic" t LEFT JOIN "topic_name" n ON n."topic_id" = t."id"
      WHERE lower(${topic.name}) IN (lower(t."name"), lower(t."short_name"), lower(n."name"))
        OR lower(${topic.shortName}) IN (lower(t."name"), lower(t."short_name")) ORDER BY t."id" LIMIT 1`
    if (known) return { ok: false, reason: 'known', ...known }
    const slug = await freeSlug(tx, Prisma.sql`"topic"`, slugOf(topic.name) ?? 'topic')
    await tx.topic.create({
      data: { slug, ...topic, names: { create: [...new Set(aliases)].map((name) => ({ name })) } },
    })
    await recordAudit(tx, by, {
      action: 'topic added',
      subject: `topic ${slug}`,
      before: null,
      after: topic.name,
    })
    return { ok: true, slug }
  }, client)
