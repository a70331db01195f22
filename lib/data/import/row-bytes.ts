import 'server-only'

/** Letters that are gathered before they become bytes. */
const GATHERED = 16_000
const LETTER_BYTES = 3

/**
 * Lines as bytes, written as they are made into room that is used again: what is held as text is copied by the collector of
 * garbage again and again, and what is thrown away makes it work.
 */
export class RowBytes {
  private room: Buffer
  private used = 0
  private text = ''

  constructor(room = 1 << 20) {
    this.room = Buffer.allocUnsafeSlow(room)
  }

  add(text: string): void {
    this.text += text
    if (this.text.length >= GATHERED) this.settle()
  }

  /** About how many bytes are in it. */
  get size(): number {
    return this.used + this.text.length
  }

  /** What is in it, until it is emptied. */
  bytes(): Buffer {
    this.settle()
    return this.room.subarray(0, this.used)
  }

  empty(): void {
    this.used = 0
    this.text = ''
  }

  private settle(): void {
    const most = this.used + this.text.length * LETTER_BYTES
    if (most > this.room.length) {
      const more = Buffer.allocUnsafeSlow(Math.max(most, this.room.length * 2))
      this.room.copy(more, 0, 0, this.used)
      this.room = more
    }
    this.used += this.room.write(this.text, this.used)
    this.text = ''
  }
}
