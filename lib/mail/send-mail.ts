import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'

export interface Mail {
  readonly to: string
  readonly subject: string
  /** Plain text: links stand on lines of their own. */
  readonly text: string
  /** For mail programs, such as List-Unsubscribe. */
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Sends by SMTP_URL, or where that is unset writes the mail to a file in the data folder and says so on the console,
 * for whoever runs the site to pass on. The console never has the text: it may hold a link that opens an account.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, DEMARCHE_DATA } = env()
  if (SMTP_URL) {
    await createTransport(SMTP_URL, { from: MAIL_FROM }).sendMail({ ...mail })
    return
  }
  const folder = path.resolve(/* turbopackIgnore: true */ DEMARCHE_DATA, 'mail')
  const file = path.join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID()}.eml`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { message } = await createTransport(
    { streamTransport: true, buffer: true },
    { from: MAIL_FROM },
  ).sendMail({
    ...mail,
  })
  await writeFile(file, message, { mode: 0o600 })
  console.log(`No SMTP_URL: a mail (“${mail.subject}”) was written to ${file}`)
}
