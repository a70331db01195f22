import { Readable } from 'node:stream'

/**
 * A backup is gzip of: one line of JSON that says what it is (`Manifest`), and the body. The body `copy` is for each
 * table a line of JSON with its name and columns, its rows as COPY writes them, and a line `\.`; so `zcat` shows it.
 * The body `pg_dump` is what pg_dump writes in its custom format.
 * @typedef {object} Manifest
 * @property {'demarche-backup'} format
 * @property {1} version
 * @property {'copy' | 'pg_dump'} body
 * @property {string} server major version of the PostgreSQL it was taken from
 * @property {string} takenAt the moment that it shows, ISO 8601
 * @property {{ name: string, checksum: string }[]} migrations in the order in which they were applied
 * @property {Record<string, number>} rows of each table
 * @property {{ name: string, last: string, called: boolean }[]} sequences
 */

export const FORMAT = 'demarche-backup'
/** Ends the rows of a table. COPY writes no such row: it doubles a backslash of the data. */
export const END = '\\.\n'
const NEWLINE = 10
/** Longer than any line that is not a row: a manifest has a few names of tables. */
const LONGEST_LINE = 1_000_000

/** Reads a stream as lines and as the rows between them, in whatever pieces it arrives. */
export class BackupReader {
  /** @param {AsyncIterable<Buffer>} source */
  constructor(source) {
    this.#source = source[Symbol.asyncIterator]()
  }

  #source
  #rest = Buffer.alloc(0)
  #isOver = false

  async #more() {
    const { value, done } = await this.#source.next()
    if (done) this.#isOver = true
    else this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value])
    return !done
  }

  /** The next line without its end; `null` at the end of the file. */
  async line() {
    for (;;) {
      const at = this.#rest.indexOf(NEWLINE)
      if (at >= 0) {
        const line = this.#rest.subarray(0, at).toString('utf8')
        this.#rest = this.#rest.subarray(at + 1)
        return line
      }
      if (this.#rest.length > LONGEST_LINE) throw new Error('a line without an end')
      if (!(await this.#more())) {
        if (this.#rest.length > 0) throw new Error('it breaks off in the middle of a line')
        return null
      }
    }
  }

  /** The rows up to the line that ends them. */
  async *rows() {
    const end = Buffer.from(`\n${END}`)
    // The end may stand first: as if a line had ended before.
    this.#rest = Buffer.concat([Buffer.from('\n'), this.#rest])
    let skip = 1
    for (;;) {
      const at = this.#rest.indexOf(end)
      if (at >= 0) {
        if (at + 1 > skip) yield this.#rest.subarray(skip, at + 1)
        this.#rest = this.#rest.subarray(at + end.length)
        return
      }
      // What could be the beginning of the end waits for more.
      const sure = this.#rest.length - end.length
      if (sure > skip) {
        yield this.#rest.subarray(skip, sure)
        this.#rest = this.#rest.subarray(sure)
        skip = 0
      }
      if (!(await this.#more())) throw new Error('it breaks off in the middle of a table')
    }
  }

  /** All that is left, as it is. */
  rest() {
    const reader = this
    return Readable.from(
      (async function* () {
        if (reader.#rest.length > 0) yield reader.#rest
        while (!reader.#isOver) {
          reader.#rest = Buffer.alloc(0)
          if (await reader.#more()) yield reader.#rest
        }
      })(),
    )
  }
}
