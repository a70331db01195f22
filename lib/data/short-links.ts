import 'server-only'
import { randomInt } from 'node:crypto'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from './client'

/** A short link to a view, as somebody shared it or as a picture of it prints it. */
export interface ShortLink {
  readonly slug: string
  readonly path: string
  /** Without the question mark; of a pinned view the day and the moment are in it. */
  readonly query: string
  /** The moment at which the view was pinned; `null` where the link follows the data. */
  readonly knownAt: string | null
  /** When it was made: of identical views, when the first of them was. */
  readonly createdAt: string
}

/** A link that keeps a view as it was. */
export interface PinnedLink extends ShortLink {
  readonly knownAt: string
}

/** What nobody confuses when reading it aloud: no 0 and o, no 1, l and i, and no u, so that no word comes of it. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz'
/** 30^8: of a million links one guess in 650,000 finds one. */
const LENGTH = 8
const SLUG = new RegExp(`^[${ALPHABET}]{8,16}$`)
/** What the index on path and query holds. */
export const LONGEST_QUERY = 2_000
const TRIES = 5

const newSlug = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/**
 * The moment up to which the record can no longer change: what was recorded until then is there for everybody, and
 * nothing more can appear with an earlier time. A write is dated by the beginning of its transaction, so whoever asks
 * for "now" while one is under way would see it come in behind his back. Of all moments with the same record the
 * earliest is given, so that views shared one after the other are the same view.
 */
export async function settledMoment(): Promise<string> {
  const rows = await db().$queryRaw<{ moment: Date }[]>`
    WITH "horizon" AS (
      SELECT date_trunc('milliseconds', least(clock_timestamp(), min("xact_start"))) - interval '1 millisecond' AS "at"
      FROM pg_stat_activity
      WHERE "datname" = current_database() AND "backend_type" = 'client backend' AND "pid" <> pg_backend_pid())
    SELECT coalesce((SELECT max("recorded_at") FROM "revision" WHERE "recorded_at" <= h."at"), h."at") AS "moment"
    FROM "horizon" h`
  const moment = rows[0]?.moment
  if (!moment) throw new Error('the database told no time')
  return moment.toISOString()
}

/** The link that keeps a view: the one that there is, or a new one. */
export async function keepShortLink(
  link: Pick<PinnedLink, 'path' | 'query' | 'knownAt'>,
): Promise<PinnedLink> {
  return { ...(await findOrMake(link)), knownAt: link.knownAt }
}

/** The link by which a view was pinned, with its day and its moment in the query; `null` where nobody pinned it. */
export const findPinnedLink = (path: string, query: string): Promise<ShortLink | null> =>
  findOne(Prisma.sql`"path" = ${path} AND "query" = ${query} AND NOT "live"`)

/** The link to a view as it is whenever it is opened; `null` where none was made yet. */
export const getLiveLink = (path: string, query: string): Promise<ShortLink | null> =>
  findOne(isOf({ path, query, knownAt: null }))

/** The same, made where there is none: only for a view whose address has been checked, and as often as the caller limits. */
export const keepLiveLink = (path: string, query: string): Promise<ShortLink> =>
  findOrMake({ path, query, knownAt: null })

type Kept = Pick<ShortLink, 'path' | 'query' | 'knownAt'>

const isOf = ({ path, query, knownAt }: Kept): Prisma.Sql =>
  Prisma.sql`"path" = ${path} AND "query" = ${query} AND "live" = ${knownAt === null}`

async function findOrMake(link: Kept): Promise<ShortLink> {
  const moment = link.knownAt === null ? null : new Date(link.knownAt)
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const there = await findOne(isOf(link))
    if (there) return there
    // Nothing is written where the slug is taken, or another instance was faster: then the next round finds it.
    await db().$executeRaw`
      INSERT INTO "short_link" ("slug", "path", "query", "known_at", "live")
      VALUES (${newSlug()}, ${link.path}, ${link.query}, ${moment}::timestamptz, ${moment === null}) ON CONFLICT DO NOTHING`
  }
  const kept = await findOne(isOf(link))
  if (!kept) throw new Error('no free short link was found')
  return kept
}

/** Takes what somebody typed from paper, in any case. `null` for what leads nowhere. */
export async function getShortLink(slug: string): Promise<ShortLink | null> {
  const typed = slug.toLowerCase()
  return SLUG.test(typed) ? findOne(Prisma.sql`"slug" = ${typed}`) : null
}

/** The link that pinned a view; `null` for what leads nowhere, and for a link that follows the data. */
export async function getPinnedLink(slug: string): Promise<PinnedLink | null> {
  const link = await getShortLink(slug)
  return link && link.knownAt !== null ? { ...link, knownAt: link.knownAt } : null
}

async function findOne(where: Prisma.Sql): Promise<ShortLink | null> {
  const rows = await db().$queryRaw<(Omit<ShortLink, 'knownAt' | 'createdAt'> & Dates)[]>`
    SELECT "slug", "path", "query", "known_at" AS "knownAt", "created_at" AS "createdAt"
    FROM "short_link" WHERE ${where}`
  const row = rows[0]
  return row
    ? { ...row, knownAt: row.knownAt?.toISOString() ?? null, createdAt: row.createdAt.toISOString() }
    : null
}

interface Dates {
  readonly knownAt: Date | null
  readonly createdAt: Date
}
