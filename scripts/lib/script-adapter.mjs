import { PrismaPg } from '@prisma/adapter-pg'

/**
 * Prisma's driver with a repair that migrations need: its own `executeScript` cuts a script at every semicolon, also
 * inside function bodies and comments. Here a script goes to the server whole, as `psql` and the Prisma CLI send it.
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
    this.#open.push(adapter)
    return adapter
  }

  /** Ends what the engine has opened and does not end itself. */
  async close() {
    for (const adapter of this.#open.splice(0)) await adapter.underlyingDriver().end()
  }
}
