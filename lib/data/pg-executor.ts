import 'server-only'
import type { ClientBase } from 'pg'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Executor } from './client'
import { driverValue, statementOf } from './read-rows'

/**
 * Lets the commands of this folder that are written for Prisma run on a plain connection, inside the transaction that
 * holds it: an import copies its rows in by COPY, which Prisma cannot, and of a single write Prisma's own work would be
 * the larger part.
 */
export function executorOf(client: ClientBase, isKeptReady = false): Executor {
  const run = async (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
    const sql = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...(values as Prisma.Sql[]))
    return client.query(
      isKeptReady ? statementOf(sql) : { text: sql.text, values: sql.values.map(driverValue) },
    )
  }
  return {
    $queryRaw: (async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rows) as unknown as Executor['$queryRaw'],
    $executeRaw: (async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rowCount ?? 0) as unknown as Executor['$executeRaw'],
  }
}
