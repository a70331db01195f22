import 'server-only'
import type { ClientBase } from 'pg'
import { to } from 'pg-copy-streams'

/** The rows of a COPY in its binary form, field by field: no text is made that nobody wants. */
export interface CopyRow {
  int(): number
  /** A moment in milliseconds since 1970. */
  moment(): number
  /** The bytes of a text, from `at` to `end` of `bytes`; nothing where it is NULL. */
  text(): void
  readonly bytes: Buffer
  readonly at: number
  readonly end: number
}

const SIGNATURE = 19
const EPOCH_2000 = Date.UTC(2000, 0, 1)

class Reader implements CopyRow {
  bytes: Buffer = Buffer.alloc(0)
  at = 0
  end = 0

  #next = 0

  begin(bytes: Buffer, at: number): void {
    this.bytes = bytes
    this.#next = at
  }

  #field(): void {
    const length = this.bytes.readInt32BE(this.#next)
    this.at = this.#next + 4
    this.end = this.at + Math.max(0, length)
    this.#next = this.end
  }

  int(): number {
    this.#field()
    return this.bytes.readInt32BE(this.at)
  }

  moment(): number {
    this.#field()
    const microseconds = this.bytes.readInt32BE(this.at) * 2 ** 32 + this.bytes.readUInt32BE(this.at + 4)
    return microseconds / 1_000 + EPOCH_2000
  }

  text(): void {
    this.#field()
  }
}

/** Where the row that begins at a place ends; −1 where its end has not come yet, 0 where it is the end of all. */
function endOfRow(bytes: Buffer, from: number): number {
  if (from + 2 > bytes.length) return -1
  const fields = bytes.readInt16BE(from)
  if (fields < 0) return 0
  let at = from + 2
  for (let i = 0; i < fields; i++) {
    if (at + 4 > bytes.length) return -1
    at += 4 + Math.max(0, bytes.readInt32BE(at))
  }
  return at > bytes.length ? -1 : at
}

/** Takes the rows of a query one after the other, as they come. The query takes no parameters: COPY has none. */
export async function copyOut(
  client: ClientBase,
  query: string,
  take: (row: CopyRow) => void,
): Promise<void> {
  const reader = new Reader()
  let rest: Buffer = Buffer.alloc(0)
  let hasBegun = false
  for await (const chunk of client.query(to(`COPY (${query}) TO STDOUT (FORMAT binary)`))) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    let at = 0
    if (!hasBegun) {
      if (bytes.length < SIGNATURE) {
        rest = bytes
        continue
      }
      at = SIGNATURE
      hasBegun = true
    }
    for (;;) {
      const end = endOfRow(bytes, at)
      if (end <= 0) break
      reader.begin(bytes, at + 2)
      take(reader)
      at = end
    }
    rest = bytes.subarray(at)
  }
}
