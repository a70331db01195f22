import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { ImportAnswer } from '@/lib/schemas/import-answer'
import { db } from './client'

export interface ImportFile {
  readonly id: number
  readonly token: string
  readonly name: string
  readonly bytes: number
  /** What came of the import; `null` before it. */
  readonly answer: ImportAnswer | null
}

/** Enough that the way to the database counts for nothing, little enough to weigh nothing. */
const CHUNK = 1 << 20
const KEPT_DAYS = 2

/** Keeps a file as it comes, and answers its token. Files that lie about for long are thrown away. */
export async function keepImportFile(
  name: string,
  ownerId: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<string> {
  await db().importFile.deleteMany({
    where: { createdAt: { lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) } },
  })
  const token = randomBytes(15).toString('hex')
  const { id } = await db().importFile.create({ data: { token, name, ownerId }, select: { id: true } })
  let held: Uint8Array[] = []
  let size = 0
  let total = 0
  let n = 0
  const flush = async () => {
    if (size === 0) return
    const data = Buffer.concat(held)
    held = []
    size = 0
    await db().importChunk.create({ data: { fileId: id, n: n++, data } })
  }
  try {
    for await (const part of bytes) {
      held.push(part)
      size += part.byteLength
      total += part.byteLength
      if (size >= CHUNK) await flush()
    }
    await flush()
  } catch (error) {
    await db().importFile.delete({ where: { id } })
    throw error
  }
  await db().importFile.update({ where: { id }, data: { bytes: total } })
  return token
}

/** A file that this person brought; `null` for one of somebody else, or one that was thrown away. */
export async function getImportFile(token: string, ownerId: string): Promise<ImportFile | null> {
  const file = await db().importFile.findFirst({ where: { token, ownerId } })
  return (
    file && {
      id: file.id,
      token,
      name: file.name,
      bytes: Number(file.bytes),
      answer: file.answer as ImportAnswer | null,
    }
  )
}

/** The bytes of a file, a piece at a time. */
export async function* readImportFile(id: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n++) {
    const chunk = await db().importChunk.findUnique({ where: { fileId_n: { fileId: id, n } } })
    if (!chunk) return
    yield chunk.data
  }
}

/** Keeps what came of the import; an applied file itself is no longer needed. */
export async function finishImportFile(id: number, answer: ImportAnswer): Promise<void> {
  await db().importFile.update({
    where: { id },
    data: { answer: answer as unknown as Prisma.InputJsonValue },
  })
  if (answer.applied) await db().importChunk.deleteMany({ where: { fileId: id } })
}
