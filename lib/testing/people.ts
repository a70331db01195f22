import { createHash, randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import pg from 'pg'

export interface TestPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** A person with an account, made straight in the database of the app under test. */
export async function makePerson(role: 'contributor' | 'editor' | 'administrator'): Promise<TestPerson> {
  const id = randomBytes(8).toString('hex')
  const person = {
    id,
    name: `Test ${role} ${id.slice(0, 4)}`,
    email: `${role}-${id}@example.org`,
    password: `password of ${id}`,
  }
  await query('INSERT INTO user_account (id, name, email, role) VALUES ($1, $2, $3, $4)', [
    id,
    person.name,
    person.email,
    role,
  ])
  await query(
    "INSERT INTO credential (id, user_id, provider_id, account_id, password) VALUES ($1, $1, 'credential', $1, $2)",
    [id, await hashPassword(person.password)],
  )
  return person
}

/** A set-up token as a start of the server prints one, or `null` where somebody administers the site already. */
export async function makeSetupToken(): Promise<string | null> {
  const administrators = await query(
    "SELECT 1 FROM user_account WHERE role = 'administrator' AND NOT disabled",
    [],
  )
  if (administrators.length > 0) return null
  const token = randomBytes(24).toString('base64url')
  await query('INSERT INTO setup_token (hash) VALUES ($1)', [
    createHash('sha256').update(token).digest('hex'),
  ])
  return token
}

async function query(text: string, values: readonly unknown[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query(text, [...values])).rows
  } finally {
    await client.end()
  }
}
