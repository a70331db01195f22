/** Two hashes of texts, 32 bits each: together they tell a million apart but for one in 30 million files. */
let low = 0
let high = 0

function begin(): void {
  low = 1
  high = 0x85ebca6b
}

function mix(text: string): void {
  let a = low
  let b = high
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    a = Math.imul(a ^ sign, 0x5bd1e995) ^ (a >>> 15)
    b = Math.imul(b ^ sign, 0x5bd1e995) ^ (b >>> 15)
  }
  low = a
  high = b
}

/** So that "ab", "c" is another than "a", "bc". No text that is seen has this sign. */
const BETWEEN = '\0'

function finish(h: number): number {
  const mixed = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** 32 bits of a text, to tell whether two rows say the same. */
export function fingerprint(text: string): number {
  begin()
  mix(text)
  return finish(high)
}

export interface Seen {
  readonly line: number
  readonly fingerprint: number
}

/** Numbers an entry has: the two hashes, the line, and what the row said. */
const WIDTH = 4
const LINE = 2
const PRINT = 3

/**
 * Remembers of each text the line where it was seen first and what the row said, in 16 bytes a text: a million ids as
 * strings in a Map would take a third of the memory that an import may have. A text may be given in parts.
 */
export class SeenTexts {
  private size = 1 << 12
  private count = 0
  /** What is of one entry lies together: it is fetched in one piece. Line 0: free. Lines count from 1. */
  private entries = new Int32Array(this.size * WIDTH)

  get(...parts: readonly string[]): Seen | null {
    hashParts(parts)
    const at = this.find(low, high)
    const line = this.entries[at + LINE] as number
    return line === 0 ? null : { line, fingerprint: this.entries[at + PRINT] as number }
  }

  /** Keeps the first line of a text, and answers whether it is this one. */
  add(line: number, print: number, ...parts: readonly string[]): boolean {
    if (this.count * 4 > this.size * 3) this.grow()
    hashParts(parts)
    return this.put(low, high, line, print)
  }

  private put(low: number, high: number, line: number, print: number): boolean {
    const at = this.find(low, high)
    const { entries } = this
    if (entries[at + LINE] !== 0) return false
    entries[at] = low
    entries[at + 1] = high
    entries[at + LINE] = line
    entries[at + PRINT] = print
    this.count++
    return true
  }

  private find(low: number, high: number): number {
    const { entries } = this
    const mask = this.size - 1
    let place = (low ^ Math.imul(high, 31)) & mask
    for (;;) {
      const at = place * WIDTH
      if (entries[at + LINE] === 0 || (entries[at] === low && entries[at + 1] === high)) return at
      place = (place + 1) & mask
    }
  }

  private grow(): void {
    const before = this.entries
    this.size *= 2
    this.count = 0
    this.entries = new Int32Array(this.size * WIDTH)
    for (let at = 0; at < before.length; at += WIDTH)
      if (before[at + LINE] !== 0)
        this.put(
          before[at] as number,
          before[at + 1] as number,
          before[at + LINE] as number,
          before[at + PRINT] as number,
        )
  }
}

/** Into `low` and `high`. */
function hashParts(parts: readonly string[]): void {
  begin()
  for (let i = 0; i < parts.length; i++) {
    if (i > 0) mix(BETWEEN)
    mix(parts[i] as string)
  }
  low = finish(low)
  high = finish(high)
}
