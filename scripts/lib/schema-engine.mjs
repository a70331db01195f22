import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { ROOT } from './paths.mjs'
import { ScriptAdapter } from './script-adapter.mjs'

export const SCHEMA = join(ROOT, 'prisma', 'schema.prisma')
export const MIGRATIONS = join(ROOT, 'prisma', 'migrations')
/** The engine takes everything in the database for the schema's. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Prisma's schema engine as WebAssembly, speaking to a database through its driver: the same engine as in the Prisma
 * CLI, without the binary that the CLI would fetch (docs/decisions/0005).
 * @template Result
 * @param {string} url
 * @param {(engine: any) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withSchemaEngine(url, work) {
  loaded ??= loadEngine()
  const adapter = new ScriptAdapter({ connectionString: url })
  const datamodels = [[SCHEMA, readFileSync(SCHEMA, 'utf8')]]
  try {
    const engine = await (await loaded).new(
      { datamodels },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    )
    return await work(engine).finally(() => engine.free())
  } finally {
    await adapter.close()
  }
}

/** Once a process: its JavaScript side knows one instance only. @type {ReturnType<typeof loadEngine> | undefined} */
let loaded

async function loadEngine() {
  const bg = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const code = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = join(dirname(code), 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    './schema_engine_bg.js': /** @type {any} */ ({ ...bg, ...withoutWaiting(bg) }),
  })
  // The engine tells here why it gave up, before it does.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
  bg.__wbg_set_wasm(instance.exports)
  const start = /** @type {() => void} */ (instance.exports.__wbindgen_start)
  start()
  return /** @type {any} */ (bg.SchemaEngine)
}

/**
 * The engine limits how long it waits for a lock by a timer that it never stops, and that would keep the process alive
 * for ten seconds after its work.
 * @param {object} bg
 */
function withoutWaiting(bg) {
  const names = Object.keys(bg).filter((name) => name.startsWith('__wbg_setTimeout_'))
  const start = (/** @type {() => void} */ then, /** @type {number} */ ms) =>
    setTimeout(then, ms >>> 0).unref()
  return Object.fromEntries(names.map((name) => [name, start]))
}

/** The migrations of this checkout in their order. `checksum` is what Prisma keeps of an applied one. */
export const readMigrations = () =>
  readdirSync(MIGRATIONS)
    .filter((name) => existsSync(join(MIGRATIONS, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })

/** The migrations as the engine wants them. */
export const migrationList = () => ({
  baseDir: MIGRATIONS,
  lockfile: {
    path: 'migration_lock.toml',
    content: readFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'utf8'),
  },
  shadowDbInitScript: '',
  migrationDirectories: readMigrations().map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
})
