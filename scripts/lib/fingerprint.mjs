import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './paths.mjs'

/** What the build does not see, or what is made from something else that counts. */
const LEFT_OUT = /^lib\/(generated|testing)(\/|$)|\.test\.tsx?$|(^|\/)\./

/**
 * One number for the contents of files and folders of the checkout, whatever their dates.
 * @param {string[]} paths relative to the checkout; those that do not exist count as absent
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesUnder(join(ROOT, path)))) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (LEFT_OUT.test(relative(ROOT, path).replaceAll('\\', '/')) || !existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
