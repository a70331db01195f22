import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * @typedef {{ pid: number, born: string } & Record<string, unknown>} Holder who holds a lock, and what it tells others
 * @typedef {{ update: (info: Record<string, unknown>) => void, release: () => void }} Lock
 */

/**
 * Takes a lock that is a file: whoever makes it first holds it. The lock of a process that no longer runs is taken over,
 * also when its number has gone to another process since (after a restart of the machine, say).
 * @param {string} file
 * @param {Record<string, unknown>} [info]
 * @returns {{ lock: Lock, left: Holder | null } | { holder: Holder }} `left`: who died holding it
 */
export function takeLock(file, info = {}) {
  mkdirSync(dirname(file), { recursive: true })
  const me = { pid: process.pid, born: bornAt(process.pid) ?? '' }
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  /** @type {Holder | null} */
  let left = null
  try {
    writeDraft(draft, { ...me, ...info })
    for (;;) {
      // link() makes the file whole or not at all, so that nobody ever reads half a lock.
      if (tryLink(draft, file)) break
      const holder = readHolder(file)
      if (holder && isRunning(holder)) return { holder }
      left = holder
      setAside(file, holder)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  const mine = () => {
    const holder = readHolder(file)
    return holder?.pid === me.pid && holder.born === me.born
  }
  return {
    left,
    lock: {
      update(next) {
        writeDraft(draft, { ...me, ...next })
        renameSync(draft, file)
      },
      release() {
        if (mine()) rmSync(file, { force: true })
      },
    },
  }
}

/**
 * Who holds a lock now, or `null`.
 * @param {string} file
 */
export function lockHolder(file) {
  const holder = readHolder(file)
  return holder && isRunning(holder) ? holder : null
}

/**
 * When a process began, in a form that no later process of the same number shares; `null` when there is none.
 * @param {number} pid
 * @returns {string | null}
 */
export function bornAt(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The name in parentheses may hold spaces; the fields counted here come after it. Z: dead, but not yet buried.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (fields[0] === 'Z' || fields[0] === 'X') return null
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
    } catch {
      return null
    }
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && stdout.trim() ? stdout.trim() : null
}

/** @param {{ pid: number, born: string }} holder */
export const isRunning = (holder) => bornAt(holder.pid) === holder.born

/** @param {string} draft @param {object} holder */
function writeDraft(draft, holder) {
  // What it tells others may include the way into the database.
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
}

/** @param {string} from @param {string} to */
function tryLink(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file @returns {Holder | null} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Removes the lock of a dead holder. Two may try at once: renaming is what only one of them can do, and who has caught
 * the fresh lock of the other by that puts it back.
 * @param {string} file @param {Holder | null} dead
 */
function setAside(file, dead) {
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const caught = readHolder(aside)
  if (caught && isRunning(caught) && caught.born !== dead?.born) tryLink(aside, file)
  rmSync(aside, { force: true })
}
