import 'server-only'
import pg from 'pg'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { db, type Executor, poolOf } from './client'
import { NOTICES_LATER, tellListeners } from './listeners'
import { executorOf } from './pg-executor'

/** One transaction of the client. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

const TRIES = 3
/** Deadlock, serialisation failure: PostgreSQL chose one of two writers to begin again. */
const AGAIN = /40P01|40001|P2034/

/**
 * Runs a command all or nothing, on the process's database. A command that PostgreSQL stopped in favour of another is
 * begun again, so it must have no effect outside its transaction.
 */
export async function inTransaction<Result>(
  command: (tx: Transaction) => Promise<Result>,
  client: PrismaClient = db(),
): Promise<Result> {
  return persist(() => client.$transaction(command, { maxWait: 10_000, timeout: 20_000 }))
}

/**
 * The same past Prisma, whose own work is the larger part of a short command: on a plain connection of the client's pool,
 * in which only the raw queries of an `Executor` run.
 */
export async function inShortTransaction<Result>(
  command: (tx: Executor) => Promise<Result>,
  client: PrismaClient = db(),
): Promise<Result> {
  return persist(async () => {
    const pool = poolOf(client)
    const connection = (await pool.connect()) as Pipelined
    let isBroken = false
    try {
      // Sent without waiting for the one before: the beginning travels with the first query.
      connection.pipeline = true
      const begun = connection.query(`BEGIN; ${NOTICES_LATER}`)
      const [result] = await Promise.all([command(executorOf(connection, true)), begun])
      await connection.query('COMMIT')
      tellListeners(pool)
      return result
    } catch (error) {
      // A connection on which nothing can be undone any more is thrown away, and the server undoes it.
      await connection.query('ROLLBACK').catch(() => {
        isBroken = true
      })
      throw error
    } finally {
      connection.pipeline = false
      connection.release(isBroken)
    }
  })
}

/** The driver looks at this for each query; its types do not know of it yet. */
type Pipelined = pg.PoolClient & { pipeline: boolean }

/** Does something all or nothing, and again where PostgreSQL stopped it in favour of another. */
export async function persist<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries >= TRIES || !AGAIN.test(codeOf(error))) throw error
    }
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return `${error.code} ${error.message}`
  return error instanceof pg.DatabaseError ? (error.code ?? '') : ''
}

/** Thrown inside a transaction to undo it and answer a value instead of an error. Caught by `undoable`. */
export class Undo<Answer> {
  constructor(readonly answer: Answer) {}
}

/** Runs a command; when it throws an `Undo`, nothing is written and the undo's answer is the result. */
export async function undoable<Result>(
  command: (tx: Transaction) => Promise<Result>,
  client: PrismaClient = db(),
): Promise<Result> {
  try {
    return await inTransaction(command, client)
  } catch (error) {
    if (error instanceof Undo) return error.answer as Result
    throw error
  }
}
