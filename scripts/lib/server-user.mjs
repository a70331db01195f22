import { spawnSync } from 'node:child_process'
import { StepError } from './step-error.mjs'

/** @typedef {{ uid: number, gid: number }} User */

/** PostgreSQL refuses to run as root. */
export const isRoot = () => process.getuid?.() === 0

/**
 * The user that the server runs as when we are root: `postgres`, made when there is none, else `nobody`.
 * @returns {User}
 */
export function serverUser() {
  const found = findUser('postgres')
  if (found) return found
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const user = findUser('postgres') ?? findUser('nobody')
  if (user) return user
  throw new StepError(
    'PostgreSQL cannot run as root, and no other user could be made for it',
    'Start as a normal user, or set DATABASE_URL to a PostgreSQL of your own',
  )
}

/** @param {string} name @returns {User | null} */
function findUser(name) {
  const id = (/** @type {string} */ flag) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const [uid, gid] = [id('-u'), id('-g')]
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

/**
 * Whether a user can enter a folder. Asked of the system itself: modes, access lists and mounts all have their say.
 * @param {User} user @param {string} folder
 */
export const canEnter = (user, folder) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0

/**
 * Whether a user can run a program.
 * @param {User} user @param {string} program
 */
export const canRun = (user, program) =>
  spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
