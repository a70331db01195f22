import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { bornAt } from './file-lock.mjs'

/**
 * Calls back once when somebody wants us to stop: Ctrl-C, a closed terminal, `kill`, or the end of the npm that runs us.
 * Further signals change nothing: npm passes on a Ctrl-C that the terminal has already sent us itself.
 * @param {() => void} stop
 */
export function onStopSignal(stop) {
  let told = false
  const once = () => {
    if (told) return
    told = true
    stop()
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, once)
  if (process.env.npm_lifecycle_event) watchNpm(once)
}

/**
 * An npm that is killed outright takes nobody with it. It is our parent, or the parent of the shell that it runs us by.
 * @param {() => void} stop
 */
function watchNpm(stop) {
  const parent = process.ppid
  const { parent: grandparent, command } = lookUp(parent)
  const isShell = command.includes(process.env.npm_lifecycle_script ?? '\0')
  const npm = isShell ? grandparent : parent
  const born = bornAt(npm)
  const isGone = () => process.ppid !== parent || (born !== null && bornAt(npm) !== born)
  setInterval(() => isGone() && stop(), 1_000).unref()
}

/** Parent and command line of a process. @param {number} pid */
function lookUp(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return { parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }
    }
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
    const [, parent = '0', command = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? []
    return { parent: Number(parent), command }
  } catch {
    return { parent: 0, command: '' }
  }
}
