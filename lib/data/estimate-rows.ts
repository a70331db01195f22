import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Executor } from './client'
import { reads } from './current-reading'

/**
 * How many rows a question has, as the planner sees it: it knows how often the frequent words occur, and asking it costs
 * nothing, however many events there are.
 */
export async function estimateRows(question: Prisma.Sql, client: Executor = reads()): Promise<number> {
  const [row] = await client.$queryRaw<
    { 'QUERY PLAN': [{ Plan: Estimate }] }[]
  >`EXPLAIN (FORMAT JSON) ${question}`
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}

interface Estimate {
  readonly 'Plan Rows': number
}
