import 'server-only'
import type { ClientBase } from 'pg'
import type { Authorship, StoredEvent } from '../event-parts'
import type { CellId } from '../span-upkeep'
import { NewEvents } from './new-events'

/** So many bytes are copied at a time: the more, the seldomer the database waits for the next table. */
const PORTION = 16 * 2 ** 20

/** Writes new events while the next are read: one portion is copied as another is filled. */
export class PortionWriter {
  private filling: NewEvents
  private copying: NewEvents
  private writing: Promise<unknown> = Promise.resolve()
  /** For sources and revisions, where they have a connection of their own. */
  second: ClientBase | null = null
  /** What is around each copying. */
  around: (write: () => Promise<void>) => Promise<void> = (write) => write()

  constructor(
    private readonly client: ClientBase,
    authorship: Authorship,
  ) {
    this.filling = new NewEvents(authorship)
    this.copying = new NewEvents(authorship)
  }

  /** Whether it is time for `handOver`. */
  get isFull(): boolean {
    return this.filling.size >= PORTION
  }

  add(dbId: number, event: StoredEvent, cell: CellId): void {
    this.filling.add(dbId, event, cell)
  }

  /** Has copied what was added, all but the newest portion. */
  async handOver(): Promise<void> {
    await this.writing
    const full = this.filling
    this.filling = this.copying
    this.copying = full
    if (full.count > 0) this.writing = this.around(() => full.copy(this.client, this.second))
    // Told by whoever waits for it next.
    this.writing.catch(() => {})
  }

  /** The connection is free. */
  idle = (): Promise<unknown> => this.writing

  /** All is copied. */
  async end(): Promise<void> {
    await this.handOver()
    await this.writing
  }
}
