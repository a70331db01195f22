/** 32 bits of a text, to tell whether two rows say the same. */
export function fingerprint(text: string): number {
  hash(text)
  return high | 0
}

/** Two hashes of a text, 32 bits each: together they tell a million texts apart but for one in 30 million files. */
let low = 0
let high = 0
function hash(text: string): void {
  let a = 1
  let b = 0x85ebca6b
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    a = Math.imul(a ^ sign, 0x5bd1e995) ^ (a >>> 15)
    b = Math.imul(b ^ sign, 0x5bd1e995) ^ (b >>> 15)
  }
  low = finish(a)
  high = finish(b)
}

function finish(h: number): number {
  const mixed = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

export interface Seen {
  readonly line: number
  readonly fingerprint: number
}

/**
 * Remembers of each text the line where it was seen first and what the row said, in 16 bytes a text: a million ids as
 * strings in a Map would take a third of the memory that an import may have.
 */
export class SeenTexts {
  private size = 1 << 12
  private count = 0
  private low = new Uint32Array(this.size)
  private high = new Uint32Array(this.size)
  /** 0: free. Lines count from 1. */
  private lines = new Int32Array(this.size)
  private prints = new Int32Array(this.size)

  get(text: string): Seen | null {
    hash(text)
    const at = this.find(low, high)
    const line = this.lines[at] as number
    return line === 0 ? null : { line, fingerprint: this.prints[at] as number }
  }

  /** Keeps the first line of a text, and answers whether it is this one. */
  add(text: string, line: number, print: number): boolean {
    if (this.count * 4 > this.size * 3) this.grow()
    hash(text)
    return this.put(low, high, line, print)
  }

  private put(low: number, high: number, line: number, print: number): boolean {
    const at = this.find(low, high)
    if (this.lines[at] !== 0) return false
    this.low[at] = low
    this.high[at] = high
    this.lines[at] = line
    this.prints[at] = print
    this.count++
    return true
  }

  private find(low: number, high: number): number {
    const mask = this.size - 1
    let at = (low ^ Math.imul(high, 31)) & mask
    while (this.lines[at] !== 0 && (this.low[at] !== low || this.high[at] !== high)) at = (at + 1) & mask
    return at
  }

  private grow(): void {
    const { low, high, lines, prints } = this
    this.size *= 2
    this.count = 0
    this.low = new Uint32Array(this.size)
    this.high = new Uint32Array(this.size)
    this.lines = new Int32Array(this.size)
    this.prints = new Int32Array(this.size)
    for (let i = 0; i < lines.length; i++)
      if (lines[i] !== 0)
        this.put(low[i] as number, high[i] as number, lines[i] as number, prints[i] as number)
  }
}
