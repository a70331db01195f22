import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

/** The one-byte "char" of the system tables, and the type that the driver reads in the same way and does know. */
const CHAR = 18
const BPCHAR = 1042

/**
 * Prisma's driver with two repairs that migrations need. Its own `executeScript` cuts a script at every semicolon, also
 * inside function bodies and comments; here a script goes to the server whole, as `psql` and the Prisma CLI send it.
 * And it does not know a type that the engine meets when it looks at what is in a database.
 */
export class ScriptAdapter extends PrismaPg {
  /** @type {Awaited<ReturnType<PrismaPg['connect']>>[]} */
  #open = []

  /** @override */
  async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    readChars(adapter)
    this.#open.push(adapter)
    return adapter
  }

  /** Ends what the engine has opened and does not end itself. */
  async close() {
    for (const adapter of this.#open.splice(0)) await adapter.underlyingDriver().end()
  }
}

/** The engine asks one thing after the other, so that what was seen last belongs to the answer at hand. */
function readChars(/** @type {any} */ adapter) {
  const ask = adapter.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  /** @type {boolean[]} */
  let isChar = []
  adapter.performIO = async (/** @type {unknown} */ query) => {
    const answer = await ask(query)
    isChar = answer.fields.map((/** @type {{ dataTypeID: number }} */ field) => field.dataTypeID === CHAR)
    for (const field of answer.fields) if (field.dataTypeID === CHAR) field.dataTypeID = BPCHAR
    return answer
  }
  adapter.queryRaw = async (/** @type {unknown} */ query) => {
    const result = await queryRaw(query)
    const columnTypes = result.columnTypes.map((/** @type {number} */ type, /** @type {number} */ i) =>
      isChar[i] ? ColumnTypeEnum.Character : type,
    )
    return { ...result, columnTypes }
  }
}
