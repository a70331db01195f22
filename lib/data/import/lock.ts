import 'server-only'
import type { Executor } from '../client'
import { lockAllCells } from '../span-upkeep'

/** Other writers wait until the import ends, and so do those who add names; readers do not. */
export async function lockForImport(tx: Executor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('add a name'))`
  await lockAllCells(tx)
}
