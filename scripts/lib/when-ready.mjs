import { setTimeout as pause } from 'node:timers/promises'
import { wantedHost } from './port.mjs'
import { StepError } from './step-error.mjs'

/** Seconds are usual; development compiles first. */
const READY_WITHIN = 120_000

/**
 * Answers when the app on a port of this machine says that it is ready.
 * @param {number} port
 */
export async function whenReady(port) {
  const probe = `http://${wantedHost() ?? '127.0.0.1'}:${port}/readyz`
  for (const end = Date.now() + READY_WITHIN; Date.now() < end; ) {
    try {
      if ((await fetch(probe, { signal: AbortSignal.timeout(10_000) })).ok)
        return /** @type {const} */ ('ready')
    } catch {
      // Not listening yet.
    }
    await pause(50)
  }
  throw new StepError(`The app did not become ready: ${probe} answers no 200`, 'Its last words are above')
}
