import { PrismaPg } from '@prisma/adapter-pg'

/**
 * Prisma's driver with a repair that migrations need: its own `executeScript` cuts a script at every semicolon, also
 * inside function bodies and comments. Here a script goes to the server whole, as `psql` and the Prisma CLI send it.
 */
export class ScriptAdapter extends PrismaPg {
  /** @override */
  async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }
}
