import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whileLocked } from './checkout-lock.mjs'
import { dataFolder, ROOT } from './paths.mjs'
import { runNode, runNpm } from './processes.mjs'
import { StepError } from './step-error.mjs'

const LOCKFILE = join(ROOT, 'package-lock.json')
const MODULES = join(ROOT, 'node_modules')
/** Of which package-lock.json the installed packages are. */
const STAMP = join(MODULES, '.demarche-lock')
const GENERATED = join(ROOT, 'lib', 'generated')
const SCHEMA = join(ROOT, 'prisma', 'schema.prisma')

const sha256 = (/** @type {string} */ file) => createHash('sha256').update(readFileSync(file)).digest('hex')
const read = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null)

/**
 * Makes the checkout able to run: packages as package-lock.json says, and the Prisma client of the schema. Does nothing
 * where both are there already.
 * @param {(line: string) => void} say
 */
export async function ensureInstalled(say) {
  if (isReady()) return
  await whileLocked(say, async () => {
    if (!isInstalled()) await install(say)
    if (!isGenerated()) await generate()
  })
}

const isReady = () => isInstalled() && isGenerated()

function isInstalled() {
  if (!existsSync(MODULES)) return false
  const wanted = sha256(LOCKFILE)
  if (read(STAMP) === wanted) return true
  if (!fits()) return false
  writeFileSync(STAMP, wanted)
  return true
}

/** Whether somebody's own `npm install` has brought what package-lock.json says: npm writes down what it installed. */
function fits() {
  const hidden = join(MODULES, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const { packages: wanted } = JSON.parse(readFileSync(LOCKFILE, 'utf8'))
  const { packages: present } = JSON.parse(readFileSync(hidden, 'utf8'))
  const lacks = Object.entries(wanted).some(
    ([path, { version, optional, devOptional }]) =>
      path !== '' && !optional && !devOptional && present[path]?.version !== version,
  )
  const differs = Object.entries(present).some(([path, { version }]) => wanted[path]?.version !== version)
  return !lacks && !differs
}

/** @param {(line: string) => void} say */
async function install(say) {
  say('Installing packages (this once; a minute or two)')
  const log = join(dataFolder(), 'install.log')
  // No package's install script runs: the only one we need makes links, and we make those ourselves.
  const flags = ['--ignore-scripts', '--include=dev', '--no-fund', '--no-audit']
  let { code } = await runNpm(['ci', ...flags], { log })
  // A lock file that somebody edited by hand: npm ci refuses it, npm install mends it.
  if (code !== 0) code = (await runNpm(['install', ...flags], { log })).code
  if (code !== 0)
    throw new StepError(
      'The packages could not be installed',
      `Check the network and \`npm config get registry\`, then start again; npm's words are in ${log}`,
    )
  writeFileSync(STAMP, sha256(LOCKFILE))
}

/** The client depends on the schema and on the version of Prisma. */
const clientStamp = () => `${sha256(SCHEMA)} ${sha256(LOCKFILE)}`
const isGenerated = () => read(join(GENERATED, '.demarche-schema')) === clientStamp()

async function generate() {
  const log = join(dataFolder(), 'generate.log')
  const { code } = await runNode([join(MODULES, 'prisma', 'build', 'index.js'), 'generate'], {
    log,
    env: {
      ...process.env,
      // The CLI wants its engine to exist, and does not use it for this: any program will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  if (code !== 0)
    throw new StepError(
      'The Prisma client could not be made',
      `Check prisma/schema.prisma; details are in ${log}`,
    )
  mkdirSync(GENERATED, { recursive: true })
  writeFileSync(join(GENERATED, '.demarche-schema'), clientStamp())
}
