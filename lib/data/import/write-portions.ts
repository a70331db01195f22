import 'server-only'
import type { ClientBase } from 'pg'
import type { Authorship, StoredEvent } from '../event-parts'
import type { CellId } from '../span-upkeep'
import { NewEvents } from './new-events'
import { together } from './together'

/**
 * So many bytes are copied at a time, and so many portions are there at most: some are copied while another is filled, so that
 * neither who reads nor the database waits for the other, nor one connection for a second.
 */
const PORTION = 8 * 2 ** 20
const PORTIONS = 4

/** Writes new events while the next are read. */
export class PortionWriter {
  private filling: NewEvents
  private readonly free: NewEvents[] = []
  /** Portions that are being copied, the oldest first. */
  private readonly copying: { readonly portion: NewEvents; readonly done: Promise<void> }[] = []
  private events: Promise<void> = Promise.resolve()
  private parts: Promise<void> = Promise.resolve()
  private isStopped = false
  /** For sources and revisions, where they have a connection of their own. */
  second: ClientBase | null = null
  /** What is around each copying. */
  around: (write: () => Promise<void>) => Promise<void> = (write) => write()

  constructor(
    private readonly client: ClientBase,
    authorship: Authorship,
  ) {
    this.filling = new NewEvents(authorship)
    while (this.free.length < PORTIONS - 1) this.free.push(new NewEvents(authorship))
  }

  /** Whether it is time for `handOver`. */
  get isFull(): boolean {
    return this.filling.size >= PORTION
  }

  add(dbId: number, event: StoredEvent, cell: CellId): void {
    this.filling.add(dbId, event, cell)
  }

  /** Has what was added copied, and waits until there is room for more. */
  async handOver(): Promise<void> {
    const full = this.filling
    if (full.count === 0) return
    const done = this.copy(full)
    // Told by whoever waits for it.
    done.catch(() => {})
    this.copying.push({ portion: full, done })
    if (this.free.length === 0) await this.oldest()
    this.filling = this.free.pop() as NewEvents
  }

  /** The connections are free. */
  async idle(): Promise<void> {
    while (this.copying.length > 0) await this.oldest()
  }

  /** All is copied. */
  async end(): Promise<void> {
    await this.handOver()
    await this.idle()
  }

  /**
   * What is being copied has ended, and nothing else is begun: after a failure a portion that waits for its turn would be copied
   * when the transaction has been rolled back, and stay.
   */
  async stop(): Promise<void> {
    this.isStopped = true
    await Promise.allSettled(this.copying.map(({ done }) => done))
  }

  private async oldest(): Promise<void> {
    const [first] = this.copying
    if (!first) return
    await first.done
    this.copying.shift()
    first.portion.empty()
    this.free.push(first.portion)
  }

  private copy(portion: NewEvents): Promise<void> {
    const { client, second } = this
    if (!second) {
      this.events = this.next(this.events, () =>
        this.around(async () => {
          await portion.copyEvents(client)
          await portion.copySourcesAndRevisions(client, false)
        }),
      )
      return this.events
    }
    this.events = this.next(this.events, () => portion.copyEvents(client))
    this.parts = this.next(this.parts, () => portion.copySourcesAndRevisions(second, true))
    return together(this.events, this.parts)
  }

  private async next(before: Promise<void>, copy: () => Promise<void>): Promise<void> {
    await before
    if (this.isStopped) throw new Error('the import was stopped')
    await copy()
  }
}
