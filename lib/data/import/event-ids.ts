import 'server-only'
import type { ClientBase } from 'pg'

/** The ids of new events, in a row: nobody else records while an import does. */
export class EventIds {
  private constructor(
    private readonly client: ClientBase,
    readonly first: number,
    private next: number,
  ) {}

  static async open(client: ClientBase): Promise<EventIds> {
    const { rows } = await client.query<{ first: string }>(`SELECT nextval(${SEQUENCE}) AS "first"`)
    const first = Number(rows[0]?.first)
    return new EventIds(client, first, first)
  }

  take = (): number => this.next++

  /** Others go on behind those that were taken. */
  async keep(): Promise<void> {
    if (this.next > this.first) await this.client.query(`SELECT setval(${SEQUENCE}, $1)`, [this.next - 1])
  }
}

const SEQUENCE = `pg_get_serial_sequence('stance_event', 'id')::regclass`
