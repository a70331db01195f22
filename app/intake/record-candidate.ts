import 'server-only'
import { createHash } from 'node:crypto'
import { headers } from 'next/headers'
import type { IntakeRow } from '@/components/intake/intake-state'
import type { CurrentUser } from '@/lib/auth/current-user'
import { publishEvent } from '@/lib/data/event-commands'
import { propose } from '@/lib/data/review'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { clientAddress } from '@/lib/http/client-address'
import { consume, waitInWords } from '@/lib/http/rate-limit'

interface By {
  readonly user: CurrentUser | null
  readonly note: string | null
  readonly byline: string | null
}

export type Verdict =
  | { readonly sent: NonNullable<IntakeRow['sent']> }
  | { readonly problem: string; readonly errors?: Record<string, string[]> }

/**
 * Publishes or proposes one candidate, once: `requestKey` is of the reading, `id` of the candidate in it. Rights and
 * fields have been looked at.
 */
export async function recordCandidate(
  as: 'propose' | 'publish',
  { requestKey, id }: { requestKey: string; id: string },
  fields: StanceEventFields,
  { user, note, byline }: By,
): Promise<Verdict> {
  const content = [as, fields]
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url')
  const request = { scope: 'intake', key: `${requestKey}.${id}.${hash}`, content }
  if (as === 'publish' && user) {
    const made = await publishEvent(fields, { author: user.name, note }, request)
    if (made.ok) return { sent: { as: 'published', href: `/events/${made.id}` } }
    if (made.reason === 'key-used') return { problem: NOT_RECORDED }
    const message = `“${made.value}” is not known any more: choose another`
    return { problem: message, errors: { [made.field]: [message] } }
  }
  const [limit, key] = user
    ? (['proposeUnderName', user.id] as const)
    : (['propose', clientAddress(await headers())] as const)
  const allowed = await consume(limit, key)
  if (!allowed.ok)
    return {
      problem: `Many proposals came from where you are. Send this one again ${waitInWords(allowed.retryAfterSeconds)}: it stays here until then.`,
    }
  const author = { id: user?.id ?? null, name: user?.name ?? byline }
  const made = await propose({ fields, author, note, origin: 'intake', correctionOf: null }, request)
  return made.ok
    ? { sent: { as: 'proposed', href: `/submissions/${made.token}` } }
    : { problem: NOT_RECORDED }
}

const NOT_RECORDED = 'This was not recorded. Send it again.'
