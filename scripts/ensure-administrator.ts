import { connect } from '@/lib/data/client'
import { createSetupToken, ensureAdministrator } from '@/lib/data/first-administrator'
import { env } from '@/lib/env'
import { PASSWORD_MIN } from '@/lib/schemas/account'

// Called at every start. Where nobody administers this installation, makes the administrator of ADMIN_EMAIL and
// ADMIN_PASSWORD, or prints the path of a one-time set-up link alone on a line of standard output. Else prints nothing.
const { DATABASE_URL, ADMIN_EMAIL, ADMIN_PASSWORD } = env()
const db = connect(DATABASE_URL, 1)
try {
  if (ADMIN_EMAIL && ADMIN_PASSWORD) {
    const email = ADMIN_EMAIL.trim().toLowerCase()
    const made = await ensureAdministrator(db, { name: 'Administrator', email, password: ADMIN_PASSWORD })
    if (made.ok) console.error(`Administrator made for ADMIN_EMAIL (${email})`)
    if (ADMIN_PASSWORD.length < PASSWORD_MIN)
      console.error(
        `ADMIN_PASSWORD has fewer than ${PASSWORD_MIN} characters: better choose a longer one at /account`,
      )
  } else {
    const token = await createSetupToken(db)
    if (token) console.log(`/setup?token=${token}`)
  }
} finally {
  await db.$disconnect()
}
