import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning } from '@/scripts/lib/file-lock.mjs'
import { ROOT } from '@/scripts/lib/paths.mjs'

export interface Instance {
  readonly process: ChildProcess
  /** All it has printed so far. */
  readonly output: () => string
  /** Resolves when it has printed that it is ready; throws what it printed when it ended instead. */
  readonly ready: () => Promise<void>
  readonly exitCode: () => Promise<number | null>
  /** The processes it has started and that must end with it: keeper and app, and the database server. */
  readonly companions: () => { pid: number; born: string }[]
}

/** `npm start` of this checkout without npm, on a data folder and a port of its own. */
export function startInstance(settings: {
  data: string
  port: number
  env?: Record<string, string>
}): Instance {
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...inherited } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs')], {
    // As a shell does it: Ctrl-C goes to this group.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      DEMARCHE_DATA: settings.data,
      PORT: String(settings.port),
      ...settings.env,
    } as NodeJS.ProcessEnv,
  })
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  child.stderr.on('data', (chunk) => {
    text += chunk
  })
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    process: child,
    output: () => text,
    exitCode: () => exited,
    async ready() {
      while (!text.includes('Demarche is ready')) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`it ended instead:\n${text}`)
        await pause(50)
      }
    },
    companions: () => JSON.parse(readFileSync(join(settings.data, 'instance.json'), 'utf8')).processes,
  }
}

/** Waits until none of the processes runs; the test's own time limit says when that is too long. */
export async function allEnded(processes: readonly { pid: number; born: string }[]): Promise<void> {
  while (processes.some(isRunning)) await pause(50)
}
