import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { copyBinaries, installedBinaries } from './postgres-binaries.mjs'
import { canEnter, canRun, isRoot, serverUser } from './server-user.mjs'
import { StepError } from './step-error.mjs'

/** Where the server's files lie when its user cannot reach the checkout: only ever as root. */
const ELSEWHERE = '/var/lib/demarche'

/**
 * @typedef {object} Place
 * @property {string} native programs
 * @property {string} home folder of the cluster, owned by the user who runs the server
 * @property {string} cluster
 * @property {import('./server-user.mjs').User | null} user whom to run as; `null`: as we are
 */

/**
 * Decides where the server's programs and data lie and whom it runs as. As a normal user: in the data folder, as that
 * user. As root: as another user, who may not be able to enter the checkout (in /root, say); then programs and data lie
 * under /var/lib/demarche, and the data folder says where.
 * @param {string} dataFolder
 * @returns {Place}
 */
export function findPlace(dataFolder) {
  const native = installedBinaries()
  makeFolder(dataFolder)
  const inside = join(dataFolder, 'postgres')
  if (!isRoot()) return { native, home: makeFolder(inside), cluster: join(inside, 'data'), user: null }

  const pointer = join(dataFolder, 'postgres-elsewhere')
  const outside = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null
  const known = outside ?? (existsSync(join(inside, 'data')) ? inside : null)
  // Data made by a normal user stay his when root starts the server.
  const user = (known && ownerOf(join(known, 'data'))) ?? serverUser()
  // Passing through is enough: the files inside keep their own modes.
  chmodSync(dataFolder, statSync(dataFolder).mode | 0o011)
  const home = known ?? (canEnter(user, dataFolder) ? inside : newHome(pointer))
  mkdirSync(home, { recursive: true, mode: 0o700 })
  chownSync(home, user.uid, user.gid)
  if (!canEnter(user, home))
    throw new StepError(
      `The user who runs PostgreSQL (number ${user.uid}) can no longer enter ${home}`,
      'Allow others to pass through the folders above it (chmod o+x)',
    )
  const runnable = canRun(user, join(native, 'bin', 'postgres')) ? native : copyBinaries(native, ELSEWHERE)
  return { native: runnable, home, cluster: join(home, 'data'), user }
}

/** @param {string} pointer */
function newHome(pointer) {
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 })
  // By chance and not by the checkout's path: a new checkout at an old path must not find the old one's data.
  const home = join(ELSEWHERE, randomBytes(8).toString('hex'))
  writeFileSync(pointer, `${home}\n`)
  return home
}

/** @param {string} folder */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new StepError(
      `The folder ${folder} cannot be written`,
      'Give it to the user who runs this, or set DEMARCHE_DATA to another folder',
      error,
    )
  }
  return folder
}

/** @param {string} folder @returns {import('./server-user.mjs').User | null} */
function ownerOf(folder) {
  if (!existsSync(folder)) return null
  const { uid, gid } = statSync(folder)
  return uid === 0 ? null : { uid, gid }
}
