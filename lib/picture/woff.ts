import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

/**
 * The font inside a WOFF 1.0 file as TrueType or OpenType, which is what renderers read: the same tables, unpacked. It
 * goes by the name of its family: a single weight often calls itself a family of its own, "Inter SemiBold". Throws on
 * anything that is no such file.
 */
export function sfntOfWoff(woff: Buffer, family: string): Buffer {
  if (woff.length < HEADER || woff.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('not a WOFF file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => {
    const at = HEADER + i * ENTRY
    const packed = woff.subarray(
      woff.readUInt32BE(at + 4),
      woff.readUInt32BE(at + 4) + woff.readUInt32BE(at + 8),
    )
    const length = woff.readUInt32BE(at + 12)
    const tag = woff.subarray(at, at + 4)
    if (tag.toString('latin1') === 'name') return { tag, checksum: 0, data: nameTable(family) }
    return {
      tag,
      checksum: woff.readUInt32BE(at + 16),
      // A table that would not have become smaller is stored as it is.
      data: packed.length < length ? inflateSync(packed) : packed,
    }
  })
  const power = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8) // The flavour: TrueType or CFF outlines.
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((count - power) * 16, 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  tables.forEach(({ tag, checksum, data }, i) => {
    const at = 12 + 16 * i
    tag.copy(head, at)
    head.writeUInt32BE(checksum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const padding = (4 - (data.length % 4)) % 4
    parts.push(data, Buffer.alloc(padding))
    offset += data.length + padding
  })
  return Buffer.concat(parts)
}

/** The table `name` with the least that a font must say of itself: its family (1) and its PostScript name (6). */
function nameTable(family: string): Buffer {
  const names = [
    { id: 1, text: family },
    { id: 6, text: family.replaceAll(' ', '') },
  ].map(({ id, text }) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }))
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(({ id, bytes }, i) => {
    // Windows, Unicode, American English.
    for (const [n, value] of [3, 1, 0x409, id, bytes.length, offset].entries())
      head.writeUInt16BE(value, 6 + 12 * i + 2 * n)
    offset += bytes.length
  })
  return Buffer.concat([head, ...names.map(({ bytes }) => bytes)])
}
