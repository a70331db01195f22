import 'server-only'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { linkInMail } from '@/lib/http/public-address'
import { sendMail } from './send-mail'

/** Asks whether the digest is wanted by whom the address belongs to. `about` says which shifts. */
export async function sendConfirmationMail(to: string, path: string, about: string): Promise<void> {
  const link = linkInMail(path, await headers())
  after(async () => {
    try {
      await sendMail({
        to,
        subject: 'Confirm your digest of Demarche',
        text: [
          'Somebody, probably you, asked to have this sent to you once a day, when there was any:',
          `${about}.`,
          '',
          'Follow this link to begin:',
          link,
          '',
          'If it was not you, there is nothing to do: nothing more is sent.',
        ].join('\n'),
      })
    } catch (error) {
      console.error(
        `A confirmation mail could not be sent: ${error instanceof Error ? error.message : error}`,
      )
    }
  })
}
