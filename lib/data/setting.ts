import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Executor } from './client'

/**
 * A secret of this installation: made at first use, the same ever after and on every instance. 43 characters of
 * base64url, 256 bits. The table is read here and nowhere else; it goes into no export.
 */
export async function getOrMakeSecret(db: Executor, key: string): Promise<string> {
  const kept = await readSetting(db, key)
  if (kept !== null) return kept
  // Two instances may start at once: the first to write decides, both read what was written.
  await db.$executeRaw`
    INSERT INTO "setting" ("key", "value") VALUES (${key}, ${randomBytes(32).toString('base64url')})
    ON CONFLICT ("key") DO NOTHING`
  const made = await readSetting(db, key)
  if (made === null) throw new Error(`the setting ${key} was not kept`)
  return made
}

async function readSetting(db: Executor, key: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ value: string }[]>`SELECT "value" FROM "setting" WHERE "key" = ${key}`
  return rows[0]?.value ?? null
}
