import 'server-only'
import type { AlertSubscription } from '@/lib/data/alert-subscriptions'
import { getDirectory } from '@/lib/data/directory'
import type { AlertedShift } from '@/lib/domain/alert'
import { formatPartialDate, isPartialDate } from '@/lib/domain/partial-date'
import { shiftInWords } from '@/lib/domain/shift-sentence'
import { env } from '@/lib/env'
import type { Posted } from '@/lib/http/post-checked'
import { sendMail } from '@/lib/mail/send-mail'

const MOST = 100

/** One mail with all shifts of a digest, and the way out of it. */
export async function sendDigest({ target, token }: AlertSubscription, body: string): Promise<Posted> {
  const shifts = JSON.parse(body) as AlertedShift[]
  const names = await getDirectory()
  const site = env().PUBLIC_URL?.replace(/\/$/, '') ?? ''
  const count = shifts.length === 1 ? '1 change of stance' : `${shifts.length} changes of stance`
  try {
    await sendMail({
      to: target,
      subject: `${count} on Demarche`,
      text: [
        ...shifts
          .slice(0, MOST)
          .flatMap((shift) => [
            `${isPartialDate(shift.on) ? formatPartialDate(shift.on) : shift.on}: ${shiftInWords(shift, names)}`,
            shift.title,
            ...(shift.source ? [`${shift.source.publisher}: ${shift.source.url}`] : []),
            `${site}/events/${shift.event}`,
            '',
          ]),
        ...(shifts.length > MOST ? [`and ${shifts.length - MOST} more: ${site}/shifts`, ''] : []),
        'You asked for this digest. To end it, with one click:',
        `${site}/alerts/${token}`,
      ].join('\n'),
      // RFC 8058: mail programs offer the button themselves.
      ...(site.startsWith('https://') && {
        headers: {
          'List-Unsubscribe': `<${site}/api/alerts/${token}/unsubscribe>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }),
    })
    return { ok: true, status: 250, answer: null }
  } catch (error) {
    return {
      ok: false,
      status: null,
      reason: error instanceof Error ? error.message : 'The mail could not be sent',
      answer: null,
    }
  }
}
