import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Who may import whom (docs: CONTRIBUTING.md, "The rooms"). A folder that is not named here belongs to nobody and fails.
 * `app` may import everything, and nobody imports `app`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/domain': ['lib/domain'],
  'lib/schemas': ['lib/domain', 'lib/schemas'],
  'lib/intake': ['lib/domain', 'lib/intake'],
  'lib/interchange': ['lib/domain', 'lib/schemas', 'lib/interchange'],
  'lib/data': ['lib/domain', 'lib/schemas', 'lib/data', 'lib/generated', 'lib'],
  'lib/http': ['lib/domain', 'lib/schemas', 'lib/data', 'lib/http', 'lib'],
  // Stands before the framework: whole answers, requests, metrics.
  'lib/front': ['lib/data', 'lib/http', 'lib/front', 'lib'],
  'lib/mail': ['lib/http', 'lib/mail', 'lib'],
  'lib/auth': ['lib/domain', 'lib/schemas', 'lib/data', 'lib/http', 'lib/mail', 'lib/auth', 'lib'],
  // What is done without anybody asking: in the background of each instance.
  'lib/jobs': ['lib/domain', 'lib/data', 'lib/http', 'lib/mail', 'lib/jobs', 'lib'],
  // A release of the data is read in one state and written in many forms.
  'lib/release': ['lib/domain', 'lib/interchange', 'lib/data', 'lib/release'],
  // Files of lib itself: the environment and the clock.
  lib: ['lib', 'lib/domain'],
  // Fonts and pixels: knows nothing of what is drawn.
  'lib/picture': ['lib/picture'],
  components: ['lib/domain', 'lib/schemas', 'components'],
  // Views drawn as text, for whoever has no browser. Only routes ask for them.
  'components/picture': ['lib/domain', 'lib/schemas', 'lib/interchange', 'components', 'components/picture'],
  app: ['app', 'components', 'components/*', 'lib', 'lib/*'],
  prisma: ['lib/domain', 'lib/data', 'lib', 'prisma'],
  scripts: ['lib/*', 'lib', 'prisma', 'scripts'],
  e2e: ['lib/domain', 'lib/testing', 'e2e'],
  // Serves tests; what it starts is started by the scripts.
  'lib/testing': [
    'lib/domain',
    'lib/schemas',
    'lib/data',
    'lib/generated',
    'lib/testing',
    'lib',
    'prisma',
    'scripts',
  ],
}

/** Packages that a room may know; unnamed rooms may know any. The domain knows nobody, not even Node. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'lib/domain': [],
  'lib/schemas': ['zod'],
}

const IS_TEST = /\.test\.tsx?$|\.test-kit\.ts$|\.spec\.ts$/
const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\s*\(\s*|\brequire\s*\(\s*)(['"])([^'"]+)\1/g

const sources = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.startsWith('lib/generated/')),
)

/** The room of a file: the longest name of a room that its path begins with. */
function roomOf(file: string): string {
  const folder = dirname(file)
  if (folder === 'components/picture') return folder
  if (folder.startsWith('lib/')) return folder.split('/').slice(0, 2).join('/')
  return folder.split('/')[0] ?? ''
}

/** What a file imports, dynamic imports included: paths of the checkout, and names of packages as they are. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
  return [...text.matchAll(IMPORT)].map(([, , target = '']) => {
    if (target.startsWith('@/')) return target.slice(2)
    if (target.startsWith('.')) return relative(ROOT, join(ROOT, dirname(file), target)).replaceAll('\\', '/')
    return `package:${target}`
  })
}

const sqlOf = (file: string): string => (IS_TEST.test(file) ? '' : readFileSync(join(ROOT, file), 'utf8'))

const allows = (allowed: readonly string[], room: string) =>
  allowed.some((name) => name === room || (name.endsWith('/*') && room.startsWith(name.slice(0, -1))))

describe('the rooms of the house', () => {
  it('are all known', () => {
    const rooms = new Set(sources.map(roomOf))
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([])
  })

  it('import only whom they may', () => {
    const wrong = sources.flatMap((file) => {
      const own = MAY_IMPORT[roomOf(file)] ?? []
      // A test may use what lib/testing offers, the dataset, and what stands at the root (the proxy).
      const allowed = IS_TEST.test(file) ? [...own, 'lib/testing', 'prisma', 'scripts', '.'] : own
      return importsOf(file)
        .filter((target) => !target.startsWith('package:') && !allows(allowed, roomOf(target)))
        .map((target) => `${file} → ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('know only the packages they may', () => {
    const wrong = sources
      .filter((file) => !IS_TEST.test(file) && roomOf(file) in PACKAGES)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith('package:'))
          .map((target) => target.slice('package:'.length))
          .filter((name) => !PACKAGES[roomOf(file)]?.includes(name))
          .map((name) => `${file} → ${name}`),
      )
    expect(wrong).toEqual([])
  })

  it('leave Prisma to lib/data', () => {
    const wrong = sources
      .filter(
        (file) =>
          !['lib/data', 'lib/testing', 'scripts', 'e2e'].includes(roomOf(file)) && !IS_TEST.test(file),
      )
      .filter((file) => importsOf(file).some((t) => /^(lib\/generated|package:(@prisma\/|pg$))/.test(t)))
    expect(wrong).toEqual([])
  })

  it('keep the test room out of what is served', () => {
    const wrong = sources
      .filter((file) => !IS_TEST.test(file) && !file.startsWith('lib/testing/') && !file.startsWith('e2e/'))
      .filter((file) => importsOf(file).some((target) => target.startsWith('lib/testing/')))
    expect(wrong).toEqual([])
  })

  it('hold no lock of a session: a pooler hands the session on, and the lock with it', () => {
    const wrong = sources.filter((file) => /pg_(?:try_)?advisory_(?:un)?lock\b/.test(sqlOf(file)))
    expect(wrong).toEqual([])
  })

  it('read neither clock nor environment in the domain', () => {
    const pure = sources.filter((file) => roomOf(file) === 'lib/domain' && !IS_TEST.test(file))
    const impure = pure.filter((file) =>
      /new Date\(\)|Date\.now|Math\.random|process\.|globalThis/.test(readFileSync(join(ROOT, file), 'utf8')),
    )
    expect(pure.length).toBeGreaterThan(5)
    expect(impure).toEqual([])
  })
})
