import 'server-only'
import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import type { CurrentUser } from '@/lib/auth/current-user'
import { publishCorrection, publishEvent, type UnknownName } from '@/lib/data/event-commands'
import type { RequestKey } from '@/lib/data/idempotency'
import { propose, resubmit } from '@/lib/data/review'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { RECORDED_COOKIE, type RecordedAs } from '@/lib/http/recorded-note'
import type { EntryMeta } from './entry-answer'
import type { LoadedTarget } from './entry-target'
import type { EntryErrors } from './read-entry'

export type Recorded =
  | { readonly ok: true; readonly href: string }
  /** `changed`: somebody else was faster. */
  | {
      readonly ok: false
      readonly changed?: true
      readonly problem: string | null
      readonly errors?: EntryErrors
    }

interface By {
  readonly user: CurrentUser | null
  readonly note: string | null
  /** What somebody without an account calls themselves. */
  readonly byline: string | null
}

/** Publishes or proposes what the form says. Rights, fields and versions have been looked at; the database looks again. */
export async function recordEntry(
  loaded: LoadedTarget,
  meta: EntryMeta,
  fields: StanceEventFields,
  by: By,
): Promise<Recorded> {
  if (loaded.kind === 'answer') return answerProposal(loaded, meta, fields, by)
  if (meta.intent === 'publish' && by.user) {
    const authorship = { author: by.user.name, note: by.note }
    return loaded.kind === 'new'
      ? publishNew(meta, fields, authorship)
      : publishVersion(loaded.event.id, meta, fields, authorship)
  }
  const made = await propose(
    {
      fields,
      author: { id: by.user?.id ?? null, name: by.user?.name ?? by.byline },
      note: by.note,
      origin: 'form',
      correctionOf: loaded.kind === 'edit' ? { event: loaded.event.id, version: loaded.event.version } : null,
    },
    requestKey(meta, loaded, fields),
  )
  return made.ok ? { ok: true, href: `/submissions/${made.token}` } : { ok: false, problem: NOT_RECORDED }
}

async function publishNew(
  meta: EntryMeta,
  fields: StanceEventFields,
  by: { author: string; note: string | null },
): Promise<Recorded> {
  const made = await publishEvent(fields, by, requestKey(meta, { kind: 'new' }, fields))
  if (made.ok) return confirmed(made.id, 'new')
  return made.reason === 'key-used' ? { ok: false, problem: NOT_RECORDED } : unknownName(made)
}

async function publishVersion(
  id: string,
  meta: EntryMeta,
  fields: StanceEventFields,
  by: { author: string; note: string | null },
): Promise<Recorded> {
  const made = await publishCorrection(id, meta.version ?? 0, fields, by)
  if (made.ok) return confirmed(id, made.changed ? 'corrected' : 'unchanged')
  switch (made.reason) {
    case 'conflict':
      return {
        ok: false,
        changed: true,
        problem: 'Somebody else has just changed this event. Send it again to see what.',
      }
    case 'unknown-name':
      return unknownName(made)
    default:
      return { ok: false, problem: 'This event cannot be corrected any more. Its history says why.' }
  }
}

async function answerProposal(
  { submission, event }: Extract<LoadedTarget, { kind: 'answer' }>,
  meta: EntryMeta,
  fields: StanceEventFields,
  by: By,
): Promise<Recorded> {
  const href = `/submissions/${submission.token}`
  const author = { id: by.user?.id ?? null, name: by.user?.name ?? by.byline ?? submission.authorName }
  const made = await resubmit(submission.token, submission.version, author, {
    fields,
    note: by.note,
    ...(event && meta.version !== null && { eventVersion: meta.version }),
  })
  if (made.ok) return { ok: true, href }
  // A double click: the first has answered it already. The tracking page tells.
  return submission.state === 'pending'
    ? { ok: true, href }
    : {
        ok: false,
        problem: 'An editor has decided on this proposal in the meantime. Its page tells what became of it.',
      }
}

/**
 * One key for a form and what it says: sent twice it makes one event; sent again after Back with something changed it
 * is another event, which is what its writer sees on the page.
 */
function requestKey(
  meta: EntryMeta,
  target: { kind: string; event?: { id: string } | null },
  fields: StanceEventFields,
): RequestKey {
  const content = [meta.intent, target.kind, target.event?.id ?? null, fields]
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url')
  return { scope: 'form', key: `${meta.requestKey}.${hash}`, content }
}

async function confirmed(id: string, as: RecordedAs): Promise<Recorded> {
  const href = `/events/${id}`
  // The page of the event says so, once: see recorded-note.ts.
  const jar = await cookies()
  jar.set(RECORDED_COOKIE, as, { path: href, maxAge: 60, httpOnly: true, sameSite: 'lax' })
  return { ok: true, href }
}

const NOT_RECORDED = 'This was not recorded. Send it again.'

const unknownName = ({ field, value }: UnknownName): Recorded => ({
  ok: false,
  problem: null,
  errors: {
    [field === 'related' ? 'related.0.event' : field]: [`“${value}” is not known any more: choose another`],
  },
})
