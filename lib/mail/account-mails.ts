import 'server-only'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { linkInMail } from '@/lib/http/public-address'
import { type Mail, sendMail } from './send-mail'

/** How to choose a new password. The link works once and for an hour. */
export async function sendPasswordResetMail(to: string, token: string): Promise<void> {
  const link = linkInMail(`/reset-password?token=${encodeURIComponent(token)}`, await headers())
  send({
    to,
    subject: 'Choose a new password for Demarche',
    text: [
      'Somebody, probably you, asked to choose a new password for the Demarche account of this address.',
      'Follow this link within the hour; it works once:',
      '',
      link,
      '',
      'If it was not you, there is nothing to do: your password stays as it is.',
    ].join('\n'),
  })
}

/** To an address that has an account and was signed up again: the page itself must not tell. */
export async function sendExistingAccountMail(to: string): Promise<void> {
  const asked = await headers()
  send({
    to,
    subject: 'You already have a Demarche account',
    text: [
      'Somebody, probably you, tried to make a Demarche account with this address. It has one already,',
      'and nothing about it was changed. Sign in here:',
      '',
      linkInMail('/sign-in', asked),
      '',
      'or, if the password is forgotten, choose a new one:',
      '',
      linkInMail('/forgot-password', asked),
    ].join('\n'),
  })
}

// After the answer: it must take as long for an address without an account, and a mail server may be slow or down.
function send(mail: Mail): void {
  after(async () => {
    try {
      await sendMail(mail)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      console.error(`The mail “${mail.subject}” could not be sent: ${why}`)
    }
  })
}
