/** How wide the characters of a font are, in shares of its size; `null` for a character that it lacks. */
export type GlyphWidths = (codePoint: number) => number | null

/** Reads the tables `cmap` and `hmtx` of a TrueType or OpenType font. Kerning is left out: it only makes text narrower. */
export function glyphWidths(font: Buffer): GlyphWidths {
  const table = tableOf(font)
  const unitsPerEm = table('head').readUInt16BE(18)
  const metrics = table('hmtx')
  const last = table('hhea').readUInt16BE(34) - 1
  const glyphOf = readCmap(table('cmap'))
  return (codePoint) => {
    const glyph = glyphOf(codePoint)
    return glyph === 0 ? null : metrics.readUInt16BE(4 * Math.min(glyph, last)) / unitsPerEm
  }
}

function tableOf(font: Buffer): (tag: string) => Buffer {
  const places = new Map<string, Buffer>()
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i
    const offset = font.readUInt32BE(at + 8)
    places.set(
      font.toString('latin1', at, at + 4),
      font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    )
  }
  return (tag) => {
    const found = places.get(tag)
    if (!found) throw new TypeError(`the font has no table ${tag}`)
    return found
  }
}

/** From code points to glyphs, 0 for none: by segments of code points (formats 4 and 12). */
function readCmap(cmap: Buffer): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4)),
  )
  const whole = subtables.find((s) => s.readUInt16BE(0) === 12)
  if (whole) return readGroups(whole)
  const basic = subtables.find((s) => s.readUInt16BE(0) === 4)
  if (!basic) throw new TypeError('the font maps characters in a way that is not read here')
  return readSegments(basic)
}

function readGroups(table: Buffer): (codePoint: number) => number {
  const count = table.readUInt32BE(12)
  return (codePoint) => {
    let low = 0
    let high = count - 1
    while (low <= high) {
      const mid = (low + high) >> 1
      const at = 16 + 12 * mid
      if (codePoint < table.readUInt32BE(at)) high = mid - 1
      else if (codePoint > table.readUInt32BE(at + 4)) low = mid + 1
      else return table.readUInt32BE(at + 8) + codePoint - table.readUInt32BE(at)
    }
    return 0
  }
}

function readSegments(table: Buffer): (codePoint: number) => number {
  const count = table.readUInt16BE(6) / 2
  const [ends, starts, deltas, ranges] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count]
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    for (let i = 0; i < count; i++) {
      if (codePoint > table.readUInt16BE(ends + 2 * i)) continue
      const start = table.readUInt16BE(starts + 2 * i)
      if (codePoint < start) return 0
      const delta = table.readUInt16BE(deltas + 2 * i)
      const range = table.readUInt16BE(ranges + 2 * i)
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = table.readUInt16BE(ranges + 2 * i + range + 2 * (codePoint - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
