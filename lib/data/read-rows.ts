import 'server-only'
import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Executor, pool } from './client'
import { readsPool } from './current-reading'

/** So many statements are kept ready on each connection; those beyond are read anew each time. */
const MOST = 200
const names = new Map<string, string>()

/**
 * The rows of a query, straight from the driver: for what is asked so often that Prisma's own work and the planning
 * would cost more than the rows. The statement is kept ready on each connection under a name, so its text should not
 * vary with what people type. Enums and dates come as the query casts them.
 * Within a transaction it is `client` that asks, through Prisma.
 */
export async function readRows<Row extends object>(query: Prisma.Sql, client?: Executor): Promise<Row[]> {
  if (client) return client.$queryRaw<Row[]>(query)
  return (await readsPool().query<Row>(statementOf(query))).rows
}

/** The same of what is no part of the version of the data (keys, people), and thus always asked of the primary. */
export async function readRowsOfPrimary<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
  return (await pool().query<Row>(statementOf(query))).rows
}

/** The same as arrays: sixty thousand objects made twice cost more than the query. */
export async function readTuples<Row extends readonly unknown[]>(query: Prisma.Sql): Promise<Row[]> {
  return (await readsPool().query<Row & unknown[]>({ ...statementOf(query), rowMode: 'array' })).rows
}

/** As arrays of what the server sent, unread: of sixty thousand rows the reading of days and numbers is half the cost. */
export async function readTexts<Row extends readonly (string | null)[]>(query: Prisma.Sql): Promise<Row[]> {
  return (
    await readsPool().query<Row & unknown[]>({ ...statementOf(query), rowMode: 'array', types: AS_SENT })
  ).rows
}

/** The same one row at a time, none of them kept: for what reads a million rows to answer with some thousand. */
export async function eachTexts<Row extends readonly (string | null)[]>(
  query: Prisma.Sql,
  take: (row: Row) => void,
): Promise<void> {
  const client = await readsPool().connect()
  try {
    await new Promise<void>((resolve, reject) => {
      const { name: _, ...statement } = statementOf(query)
      const asked = client.query(new pg.Query<Row & unknown[]>(asArrays({ ...statement, types: AS_SENT })))
      asked.on('row', (row: unknown) => take(row as Row))
      asked.on('end', () => resolve())
      asked.on('error', reject)
    })
  } finally {
    client.release()
  }
}

/** The types of the driver's own class of queries do not know of it. */
const asArrays = (config: pg.QueryConfig): pg.QueryConfig => Object.assign(config, { rowMode: 'array' })

const AS_SENT = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig

/** A statement as the driver takes it, under the name by which it is kept ready. */
export function statementOf({ text, values }: Prisma.Sql) {
  const name = nameOf(text)
  return { text, values: values.map(driverValue), ...(name && { name }) }
}

/** The driver would write a moment in the time zone of this machine, whose day may be another one. */
export const driverValue = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

function nameOf(text: string): string | undefined {
  // Words are found by one way or another as they are rare or frequent: each question with its own words is planned anew.
  if (text.includes('"words_query"')) return undefined
  const known = names.get(text)
  if (known || names.size >= MOST) return known
  // By the text itself: the framework bundles this file more than once, and all ask through the same connections.
  const name = `q${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
  names.set(text, name)
  return name
}
