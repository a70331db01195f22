'use server'

import { headers } from 'next/headers'
import { alertHref } from '@/components/links'
import { addMailAlert } from '@/lib/data/alert-subscriptions'
import { getDirectory, knownNames } from '@/lib/data/directory'
import { alertInWords } from '@/lib/domain/alert-sentence'
import { env } from '@/lib/env'
import { clientAddress } from '@/lib/http/client-address'
import { consumeAll, waitInWords } from '@/lib/http/rate-limit'
import { sendConfirmationMail } from '@/lib/mail/alert-mails'
import { keepTicked, mailAlert, readAlertFilter } from '@/lib/schemas/alert-form'
import { confirm, type FormState, readForm, refuse } from '@/lib/schemas/form-state'

/** Asks for a digest. What is answered does not tell whether the address asked for it before. */
export async function askForDigest(state: FormState, form: FormData): Promise<FormState> {
  const read = readForm(mailAlert, state, form)
  if (!read.ok) return keepTicked(read.state, form)
  const { email } = read.data
  const allowed = await consumeAll([
    ['resetMail', clientAddress(await headers())],
    ['alertMail', email.toLowerCase()],
  ])
  if (!allowed.ok)
    return keepTicked(
      refuse(state, form, {
        problem: `Too many mails were asked for. Look for the last one, or try again ${waitInWords(allowed.retryAfterSeconds)}.`,
      }),
      form,
    )
  const directory = await getDirectory()
  const filter = readAlertFilter(form, knownNames(directory))
  const asked = await addMailAlert(email, filter)
  if (asked) await sendConfirmationMail(email, alertHref(asked.token), alertInWords(filter, directory))
  return confirm(
    state,
    env().SMTP_URL
      ? `A mail is on its way to ${email}, unless this digest was asked for before. Follow its link: then the digests begin.`
      : `This site sends no mail: the one to ${email} was left for whoever runs it, unless this digest was asked for before. The digests begin when its link is followed.`,
  )
}
