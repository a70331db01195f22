import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Executor } from './client'

/** `wanted`, or with the first number that nobody has: `orion`, `orion-2`. The caller holds the lock of adding names. */
export async function freeSlug(tx: Executor, table: Prisma.Sql, wanted: string): Promise<string> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM ${table} WHERE "slug" = ${wanted} OR "slug" LIKE ${`${wanted}-%`}`
  const taken = new Set(rows.map((row) => row.slug))
  for (let i = 1; ; i++) {
    const slug = i === 1 ? wanted : `${wanted}-${i}`
    if (!taken.has(slug)) return slug
  }
}
