import { parseArgs } from 'node:util'
import { createApiKey, listApiKeys, revokeApiKey } from '@/lib/data/api-keys'
import { connect } from '@/lib/data/client'
import { ROLES } from '@/lib/domain/permission'
import { env } from '@/lib/env'
import { keyNumber, newApiKey } from '@/lib/schemas/api-key'

// npm run keys -- create | list | revoke: keys of the API, for whoever has the machine. A key that is made is alone on
// standard output, so that it can be piped; whatever else is said goes to the error output.
const USAGE = `npm run keys -- create --role ${ROLES.join('|')} --name NAME [--expires 2027-12-31]
npm run keys -- list
npm run keys -- revoke ID`
const BY = { userId: null, name: 'npm run keys' }

const [command, ...rest] = process.argv.slice(2)
const problem = await run(command, rest)
if (problem !== null) {
  console.error(problem)
  process.exitCode = 2
}

/** Answers what was wrong with the command, or `null`. */
async function run(command: string | undefined, args: string[]): Promise<string | null> {
  const known = { create, list, revoke }
  if (command === undefined || !Object.hasOwn(known, command)) return USAGE
  const db = connect(env().DATABASE_URL, 1)
  try {
    return await known[command as keyof typeof known](db, args)
  } finally {
    await db.$disconnect()
  }
}

type Db = ReturnType<typeof connect>

async function create(db: Db, args: string[]): Promise<string | null> {
  let options: { role?: string; name?: string; expires?: string }
  try {
    const text = { type: 'string' } as const
    options = parseArgs({ args, options: { role: text, name: text, expires: text } }).values
  } catch (error) {
    return `${(error as Error).message}\n\n${USAGE}`
  }
  const parsed = newApiKey.safeParse({ ...options, name: options.name ?? '' })
  if (!parsed.success)
    return `${parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n')}\n\n${USAGE}`
  const { name, role, expires } = parsed.data
  if (expires && expires.getTime() < Date.now()) return '--expires: That day is over'
  const { id, key } = await createApiKey(db, { name, role, ownerId: null, expiresAt: expires }, BY)
  console.error(
    `Key ${id}, “${name}”, may do what a person with the role ${role} may. It is not shown again:`,
  )
  console.log(key)
  return null
}

async function list(db: Db): Promise<null> {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? ''
  const rows = (await listApiKeys(db)).map((key) => [
    String(key.id),
    key.role,
    key.revokedAt
      ? `revoked ${day(key.revokedAt)}`
      : key.expiresAt
        ? `until ${day(key.expiresAt)}`
        : 'in use',
    key.lastUsedAt ? `used ${day(key.lastUsedAt)}` : 'never used',
    key.owner ?? '(this machine)',
    key.name,
  ])
  if (rows.length === 0) console.error('There are no keys yet.')
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) console.log(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
  return null
}

async function revoke(db: Db, [given]: string[]): Promise<string | null> {
  const id = keyNumber.safeParse(given)
  if (!id.success) return USAGE
  if (!(await revokeApiKey(db, id.data, BY))) return `There is no key ${id.data}: npm run keys -- list`
  console.error(`Key ${id.data} is out of use.`)
  return null
}
