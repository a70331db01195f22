import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { takeLock } from './file-lock.mjs'
import { ROOT } from './paths.mjs'

/**
 * Does something to the checkout (its packages, its build) while nobody else does: others wait their turn.
 * @template Result
 * @param {(line: string) => void} say
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function whileLocked(say, work) {
  const file = join(ROOT, '.demarche', 'checkout.lock')
  for (let told = false; ; told = true) {
    const taken = takeLock(file)
    if ('lock' in taken) {
      try {
        return await work()
      } finally {
        taken.lock.release()
      }
    }
    if (!told) say(`Waiting for process ${taken.holder.pid}, which installs or builds here too`)
    await pause(200)
  }
}
