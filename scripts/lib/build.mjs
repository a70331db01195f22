import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whileLocked } from './checkout-lock.mjs'
import { fingerprint } from './fingerprint.mjs'
import { dataFolder, ROOT } from './paths.mjs'
import { runNode } from './processes.mjs'
import { StepError } from './step-error.mjs'

export const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
const STAMP = join(ROOT, '.next', 'demarche-sources')
const BUILD_ID = join(ROOT, '.next', 'BUILD_ID')
const SOURCES = ['app', 'components', 'lib', 'public', 'prisma', 'package-lock.json']
/** Settings beside the sources that the build reads; those of the tests and checks are not among them. */
const SETTINGS = /^(next\.config|postcss\.config|tsconfig|proxy|instrumentation)[.-]/

/**
 * The sources in one number. What is compiled into the pages from the environment counts too.
 */
function sources() {
  const settings = readdirSync(ROOT).filter((name) => SETTINGS.test(name) && !name.endsWith('.tsbuildinfo'))
  const compiled = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
  return `${fingerprint([...SOURCES, ...settings.sort()])} ${JSON.stringify(compiled.sort())}`
}

export const buildLog = () => join(dataFolder(), 'build.log')

/**
 * Builds the app unless these very sources are built already. Answers whether it did.
 * @param {(line: string) => void} say
 * @param {{ echo?: boolean }} [options]
 */
export async function ensureBuilt(say, { echo = false } = {}) {
  if (isBuilt()) return false
  return whileLocked(say, async () => {
    if (isBuilt()) return false
    say('Building the app (only after a change; about a minute)')
    const built = sources()
    rmSync(STAMP, { force: true })
    const log = buildLog()
    const { code } = await runNode([NEXT, 'build'], {
      log,
      echo,
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (code !== 0 || !existsSync(BUILD_ID))
      throw new StepError('The app could not be built', `The compiler's words are at the end of ${log}`)
    writeFileSync(STAMP, built)
    return true
  })
}

const isBuilt = () => existsSync(BUILD_ID) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources()
