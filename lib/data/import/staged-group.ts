import 'server-only'
import pg, { type ClientBase } from 'pg'
import { buildWithRoom } from './bulk-load'
import { readDefinition, type TableDefinition } from './table-definition'

/** But for indexes, keys and triggers, which are made at the end. */
const ALL_OF_IT =
  'INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING GENERATED INCLUDING STORAGE INCLUDING COMPRESSION INCLUDING COMMENTS'
const like = (table: string): string => `pg_temp.like_${table}`

/**
 * Tables like some that are there, filled by a connection of their own in a schema that nobody reads, which in the end take
 * the place of those within the transaction of another connection. What they are like is kept in temporary tables first (`open`),
 * so that this connection holds on to none that is there, and the other may lock them all before any is filled (`begin`).
 */
export class StagedGroup {
  private constructor(
    readonly client: pg.Client,
    private readonly schema: string,
    private readonly definitions: readonly TableDefinition[],
  ) {}

  /** `from` has locked the tables against writers. With `filled` the copies have what is in them. */
  static async open(
    connectionString: string,
    from: ClientBase,
    schema: string,
    tables: readonly string[],
    filled: boolean,
  ): Promise<StagedGroup> {
    const definitions: TableDefinition[] = []
    for (const table of tables) definitions.push(await readDefinition(from, table, schema))
    const client = new pg.Client({ connectionString, application_name: 'demarche import' })
    client.on('error', () => {})
    await client.connect()
    const group = new StagedGroup(client, schema, definitions)
    try {
      await group.remember(filled)
    } catch (error) {
      await group.end()
      throw error
    }
    return group
  }

  private async remember(filled: boolean): Promise<void> {
    for (const { table, name, columns, key } of this.definitions) {
      await this.client.query(`CREATE TEMP TABLE ${like(table)} (LIKE ${name} ${ALL_OF_IT})`)
      if (filled)
        await this.client.query(
          `INSERT INTO ${like(table)} (${columns}) SELECT ${columns} FROM ${name} ORDER BY ${key}`,
        )
    }
  }

  /** Makes the tables. From here on the connection asks for none that is there. */
  async begin(): Promise<void> {
    const { client, schema } = this
    await client.query('BEGIN')
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await client.query(`CREATE SCHEMA ${schema}`)
    for (const { table, columns, key } of this.definitions) {
      // Whoever cleans up would hold up what takes the tables to their places.
      await client.query(`CREATE TABLE ${schema}.${table} (LIKE ${like(table)} ${ALL_OF_IT})
        WITH (autovacuum_enabled = false)`)
      await client.query(
        `INSERT INTO ${schema}.${table} (${columns}) SELECT ${columns} FROM ${like(table)} ORDER BY ${key}`,
      )
      await client.query(`DROP TABLE ${like(table)}`)
    }
    await client.query(`SET LOCAL search_path = ${schema}, ${this.definitions[0]?.schema ?? 'public'}`)
  }

  /** Makes the indexes, runs what is to hold besides, and lets the other connection see the tables, which nobody else knows of. */
  async complete(checks: readonly string[] = []): Promise<void> {
    await buildWithRoom(this.client, 'beside others')
    for (const make of this.definitions.flatMap(({ indexes }) => indexes)) await this.client.query(make)
    for (const check of checks) await this.client.query(check)
    await this.client.query('COMMIT')
  }

  /** By the other connection, when `complete` has ended: puts the tables in their places. */
  async place(client: ClientBase): Promise<void> {
    for (const { table, name, schema, sequence } of this.definitions) {
      if (sequence) await client.query(`ALTER SEQUENCE ${sequence} OWNED BY NONE`)
      await client.query(`DROP TABLE ${name}`)
      await client.query(`ALTER TABLE ${this.schema}.${table} SET SCHEMA ${schema}`)
      await client.query(`ALTER TABLE ${name} RESET (autovacuum_enabled)`)
      if (sequence) await client.query(`ALTER SEQUENCE ${sequence} OWNED BY ${name}."id"`)
    }
    await client.query(`DROP SCHEMA ${this.schema}`)
    await this.addKeysAndTriggers(client)
  }

  /** Both ends of a key are in an index: two walks in one order take two thirds of the time of the hash that the planner would make. */
  private async addKeysAndTriggers(client: ClientBase): Promise<void> {
    await client.query('SET LOCAL enable_hashjoin = off')
    for (const make of this.definitions.flatMap(({ foreignKeys }) => foreignKeys)) await client.query(make)
    await client.query('SET LOCAL enable_hashjoin TO DEFAULT')
    for (const make of this.definitions.flatMap(({ triggers }) => triggers)) await client.query(make)
  }

  /** Whatever was made and has found no place is gone. */
  async end(): Promise<void> {
    await this.client.query('ROLLBACK').catch(() => {})
    await this.client.query(`DROP SCHEMA IF EXISTS ${this.schema} CASCADE`).catch(() => {})
    await this.client.end().catch(() => {})
  }
}
