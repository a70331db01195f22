import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'
import type { WrittenFile } from './documents'

/** Written out as soon as there is so much of it. */
const PIECE = 1 << 20

/**
 * Writes files into a ZIP as they come, one after another, and tells size and hash of each. The same files make the same
 * bytes wherever and whenever: the moment is given, and the compression is our own.
 */
export class ZipWriter {
  readonly files: WrittenFile[] = []
  private readonly zip: Zip
  private readonly modified: Date
  private held: Uint8Array[] = []
  private size = 0
  private failure: Error | null = null

  /** `changedAt` is the moment that all files bear; `write` takes the pieces of the ZIP. */
  constructor(
    changedAt: string,
    private readonly write: (piece: Uint8Array) => Promise<void>,
  ) {
    // ZIP keeps local time: the parts of the moment in UTC, whatever the zone of the machine.
    const utc = new Date(changedAt)
    this.modified = new Date(
      utc.getUTCFullYear(),
      utc.getUTCMonth(),
      utc.getUTCDate(),
      utc.getUTCHours(),
      utc.getUTCMinutes(),
      utc.getUTCSeconds(),
    )
    this.zip = new Zip((error, data) => {
      if (error) this.failure = error
      else {
        this.held.push(data)
        this.size += data.byteLength
      }
    })
  }

  async add(name: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = this.modified
    this.zip.add(file)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const part of parts) {
      const data = Buffer.from(part)
      hash.update(data)
      bytes += data.byteLength
      file.push(data)
      if (this.size >= PIECE) await this.flush()
    }
    file.push(new Uint8Array(0), true)
    this.files.push({ name, bytes, sha256: hash.digest('hex') })
  }

  async end(): Promise<void> {
    this.zip.end()
    await this.flush()
  }

  private async flush(): Promise<void> {
    if (this.failure) throw this.failure
    if (this.size === 0) return
    const piece = Buffer.concat(this.held)
    this.held = []
    this.size = 0
    await this.write(piece)
  }
}
