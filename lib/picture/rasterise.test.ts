import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fontFaceCss, measureText } from './fonts'
import { rasterise } from './rasterise'

/** Reads a PNG of 8-bit RGBA, as the standard says and without the library that wrote it. */
function decode(png: Buffer): { width: number; height: number; pixel: (x: number, y: number) => number[] } {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    })
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  expect([header[8], header[9]]).toEqual([8, 6])
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const stride = width * 4
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let i = 0; i < stride; i++) {
      const [left, up] = [
        i >= 4 ? (out[y * stride + i - 4] ?? 0) : 0,
        y > 0 ? (out[(y - 1) * stride + i] ?? 0) : 0,
      ]
      const corner = i >= 4 && y > 0 ? (out[(y - 1) * stride + i - 4] ?? 0) : 0
      const guess = left + up - corner
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner
      const add = [0, left, up, (left + up) >> 1, paeth][filter] ?? 0
      out[y * stride + i] = ((raw[y * (stride + 1) + 1 + i] ?? 0) + add) & 255
    }
  }
  return { width, height, pixel: (x, y) => [...out.subarray(y * stride + x * 4, y * stride + x * 4 + 4)] }
}

const page = (text: string, weight = 400, family = 'Inter') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60"><rect width="200" height="60" fill="#ffffff"/><text x="4" y="44" font-family="${family}" font-size="40" font-weight="${weight}" fill="#000000">${text}</text></svg>`

async function inkOf(text: string, weight?: number, family?: string): Promise<string> {
  const { width, height, pixel } = decode(
    await rasterise(page(text, weight, family), { width: 200, height: 60 }, 200),
  )
  let ink = ''
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) ink += (pixel(x, y)[0] ?? 255) < 128 ? '1' : '0'
  return ink
}

const count = (ink: string) => ink.replaceAll('0', '').length

describe('a drawing as PNG', () => {
  it('has the size that was asked for, and no more pixels than are good for anybody', async () => {
    const drawn = { width: 200, height: 60 }
    expect(decode(await rasterise(page('a'), drawn, 400))).toMatchObject({ width: 400, height: 120 })
    const tall = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10000"/>'
    const { width, height } = decode(await rasterise(tall, { width: 10, height: 10_000 }, 3200))
    expect(width * height).toBeLessThanOrEqual(16_000_000)
  })

  it('is set in its own fonts: a heavier weight and another family give other pixels', async () => {
    const [regular, bold, serif] = [
      await inkOf('Stance'),
      await inkOf('Stance', 600),
      await inkOf('Stance', 600, 'Source Serif 4'),
    ]
    expect(count(bold)).toBeGreaterThan(count(regular) * 1.1)
    expect(serif).not.toBe(bold)
  })

  it.each(['Żółć', 'Đà Nẵng', 'Россия', 'Ελλάς', '华为', '한국', 'ファ', 'הואווי', 'هواوي', 'ไทย', 'हुआ'])(
    'renders %s, and no empty boxes',
    async (text) => {
      const ink = await inkOf(text)
      // What no font has is drawn as the same box for every letter.
      const tofu = await inkOf('\u{10fffd}'.repeat([...text].length))
      expect(count(ink)).toBeGreaterThan(40)
      expect(ink).not.toBe(tofu)
    },
  )
})

describe('the width of a text', () => {
  it('grows with its size and its weight', () => {
    expect(measureText('Huawei', 20, 'sans', 400)).toBeCloseTo(2 * measureText('Huawei', 10, 'sans', 400))
    expect(measureText('Huawei', 20, 'sans', 600)).toBeGreaterThan(measureText('Huawei', 20, 'sans', 400))
    expect(measureText('', 20, 'serif', 600)).toBe(0)
  })

  it('is that of the pixels it takes', async () => {
    const ink = await inkOf('Hamburg', 500)
    const columns = Array.from({ length: 200 }, (_, x) =>
      Array.from({ length: 60 }, (_, y) => ink[y * 200 + x]).includes('1'),
    )
    const right = columns.lastIndexOf(true)
    expect(Math.abs(right - 4 - measureText('Hamburg', 40, 'sans', 500))).toBeLessThan(6)
  })
})

it('a picture that stands alone brings the fonts of its scripts, and no others', () => {
  const latin = fontFaceCss('Huawei')
  expect(latin.match(/@font-face/g)).toHaveLength(4)
  expect(fontFaceCss('Żółć').length).toBeGreaterThan(latin.length)
  expect(fontFaceCss('华为')).toBe(latin)
})
