import 'server-only'
import { type ChangeResult, restoreRevision, retractEvent } from './change-events'
import { type CorrectResult, knowing } from './event-commands'
import type { Authorship } from './event-parts'
import { once, type RequestKey } from './idempotency'
import { type Transaction, Undo, undoable } from './transaction'

type KeyUsed = { readonly ok: false; readonly reason: 'key-used' }

/** See `retractEvent`: once a request key, the same version being answered however often it is asked. */
export const retractOnce = (
  id: string,
  version: number,
  reason: string,
  by: Authorship,
  request: RequestKey | null,
): Promise<ChangeResult | KeyUsed> =>
  changeOnce<ChangeResult>(request, (tx) => retractEvent(tx, id, version, reason, by))

/** See `restoreRevision`, likewise. */
export const restoreOnce = (
  id: string,
  version: number,
  restored: number,
  by: Authorship,
  request: RequestKey | null,
): Promise<CorrectResult | KeyUsed> =>
  knowing(() => changeOnce<ChangeResult>(request, (tx) => restoreRevision(tx, id, version, restored, by)))

/** A change that is refused undoes the transaction, so that its key is free for another try. */
const changeOnce = <Result extends ChangeResult>(
  request: RequestKey | null,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result | ChangeResult | KeyUsed> =>
  undoable<Result | ChangeResult | KeyUsed>(async (tx) => {
    let changed = false
    const made = await once(tx, request, async () => {
      const result = await change(tx)
      if (!result.ok) throw new Undo<Result>(result)
      changed = result.changed
      return String(result.version)
    })
    return made.ok ? { ok: true, version: Number(made.result), changed } : made
  })
