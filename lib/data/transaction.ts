import 'server-only'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { db } from './client'

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
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction(command, { maxWait: 10_000, timeout: 20_000 })
    } catch (error) {
      const code =
        error instanceof Prisma.PrismaClientKnownRequestError ? `${error.code} ${error.message}` : ''
      if (attempt >= TRIES || !AGAIN.test(code)) throw error
    }
  }
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
