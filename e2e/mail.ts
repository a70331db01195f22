import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'

const FOLDER = path.resolve(process.env.DEMARCHE_DATA || '.demarche', 'mail')

/** The newest mail to an address that the app under test has written to its data folder; waits for it. */
export async function readMailTo(email: string): Promise<string> {
  let found = ''
  await expect
    .poll(async () => {
      const names = (await readdir(FOLDER).catch(() => [])).sort().reverse()
      for (const name of names) {
        const mail = await readFile(path.join(FOLDER, name), 'utf8')
        if (!mail.includes(`To: ${email}`)) continue
        // Quoted-printable: a long line is broken by "=", and "=3D" is "=".
        found = mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
        return true
      }
      return false
    })
    .toBe(true)
  return found
}
