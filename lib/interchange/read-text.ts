import { isAscii } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Enough to tell UTF-16 by its zero bytes. */
const HEAD = 1_024

/** The encoding that the first bytes of a file tell, by its mark or by the zeros of UTF-16; else UTF-8, until shown wrong. */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const bytes = head.subarray(0, HEAD)
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  const half = bytes.length / 2
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.1) return 'utf-16be'
  return 'utf-8'
}

/**
 * The text of a file, a piece at a time. A file that turns out not to be UTF-8 while all before was ASCII is read on as
 * Windows-1252, which is what spreadsheets write; where both occur, what cannot be read becomes U+FFFD, which no field
 * of an event accepts. Never throws for what is in the file.
 */
export async function* readText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let encoding: Encoding = 'utf-8'
  let onlyAscii = true
  let held: Uint8Array | null = null
  for await (const chunk of bytes) {
    if (chunk.byteLength === 0) continue
    let part: Uint8Array = held ? Buffer.concat([held, chunk]) : chunk
    held = null
    if (!decoder) {
      // A mark needs three bytes.
      if (part.byteLength < 4) {
        held = part
        continue
      }
      encoding = encodingOf(part)
      decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' })
    }
    if (encoding !== 'utf-8' || !onlyAscii) {
      yield decoder.decode(part, { stream: true })
      continue
    }
    if (isAscii(part)) {
      yield latin(part)
      continue
    }
    // What is cut off at the end of a piece waits for the next: it may be half a letter.
    const whole = lastWhole(part)
    held = whole < part.byteLength ? part.slice(whole) : null
    part = part.subarray(0, whole)
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(part)
      onlyAscii = isAscii(part)
      decoder = new TextDecoder('utf-8')
      if (onlyAscii) yield text
      else if (held) {
        decoder = new TextDecoder('utf-8', { ignoreBOM: true })
        const rest = decoder.decode(held, { stream: true })
        held = null
        yield text + rest
      } else {
        decoder = new TextDecoder('utf-8', { ignoreBOM: true })
        yield text
      }
    } catch {
      encoding = 'windows-1252'
      decoder = new TextDecoder('windows-1252')
      const all = held ? Buffer.concat([part, held]) : part
      held = null
      // Behind a mark of UTF-8 it was meant to be that.
      if (all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf) {
        encoding = 'utf-8'
        onlyAscii = false
        decoder = new TextDecoder('utf-8')
      }
      yield decoder.decode(all, { stream: true })
    }
  }
  if (held) {
    const last = decoder && encoding !== 'utf-8' ? decoder : new TextDecoder(wholeEncoding(held))
    yield last.decode(held)
  } else if (decoder && (encoding !== 'utf-8' || !onlyAscii)) {
    const rest = decoder.decode()
    if (rest) yield rest
  }
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Of a few bytes alone. */
function wholeEncoding(bytes: Uint8Array): Encoding {
  const told = encodingOf(bytes)
  if (told !== 'utf-8') return told
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** Where the last letter begins that is cut off; the length when none is. */
function lastWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.byteLength; back++) {
    const byte = bytes[bytes.byteLength - back] as number
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.byteLength - back : bytes.byteLength
    }
  }
  return bytes.byteLength
}

/** The first bytes of a ZIP, which a workbook is, of an old workbook, of gzip, of a PDF: no text at all. */
const BINARY = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
]

/** Whether a file is no text at all, as far as its first bytes tell. */
export interface BinarySign {
  isBinary: boolean
}

/** The same bytes; `sign` is told by the first of them. */
export async function* watched(bytes: AsyncIterable<Uint8Array>, sign: BinarySign) {
  let isFirst = true
  for await (const chunk of bytes) {
    if (isFirst && chunk.byteLength > 0) {
      sign.isBinary = BINARY.some((magic) => magic.every((byte, at) => chunk[at] === byte))
      isFirst = false
    }
    yield chunk
  }
}
