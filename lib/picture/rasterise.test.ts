import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fontFaceCss, foreignFontOf, measureText } from './fonts'
import { rasterise } from './rasterise'
import { setRuns, shaped } from './set-runs'

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

/** The columns that a text takes, from its left edge, as one row of letters each. */
async function columnsOf(text: string): Promise<string[]> {
  const ink = await inkOf(text)
  return Array.from({ length: 200 }, (_, x) =>
    Array.from({ length: 60 }, (_, y) => ink[y * 200 + x]).join(''),
  )
}
const widthOf = (columns: readonly string[]) => columns.findLastIndex((column) => column.includes('1'))

describe('scripts that are more than letters in a row', () => {
  it('Arabic letters join', async () => {
    const apart = await inkOf([...'هواوي'].join('\u200c'))
    const joined = await inkOf('هواوي')
    expect(joined).not.toBe(apart)
    // بب, joined, is one stroke: no empty column between its ends; apart it has one.
    const gaps = (columns: readonly string[]) => {
      const inked = columns.slice(
        columns.findIndex((c) => c.includes('1')),
        widthOf(columns),
      )
      return inked.filter((column) => !column.includes('1')).length
    }
    expect(gaps(await columnsOf('ببب'))).toBe(0)
    expect(gaps(await columnsOf('ب\u200cب\u200cب'))).toBeGreaterThan(0)
  })

  it.each([
    ['Arabic', 'ا', 'ببب'],
    ['Hebrew', 'ו', 'שש'],
  ])('%s runs from the right', async (_, first, rest) => {
    // The first letter is a bar: tall ink in the last columns, not in the first.
    const columns = await columnsOf(first + rest)
    const [from, to] = [columns.findIndex((c) => c.includes('1')), widthOf(columns)]
    const alone = await columnsOf(first)
    const bar = widthOf(alone) - alone.findIndex((c) => c.includes('1'))
    const high = (part: readonly string[]) =>
      Math.max(...part.map((column) => column.replaceAll('0', '').length))
    const [left, right] = [columns.slice(from, from + bar + 1), columns.slice(to - bar, to + 1)]
    expect(high(right)).toBe(high(alone))
    expect(left).not.toEqual(right)
  })

  const glyphsOf = (text: string) => {
    const font = foreignFontOf([...text][0] ?? '', 'sans', 400)
    return font ? shaped(text, font.file).glyphs : []
  }

  it('Devanagari consonants ligate, and a vowel that is spoken after its consonant stands before it', () => {
    expect(glyphsOf('क्ष')).toHaveLength(1)
    const [ka, i] = [glyphsOf('क')[0], glyphsOf('कि')]
    expect(i).toHaveLength(2)
    expect(i.at(-1)).toBe(ka)
  })

  it.each([
    'المملكة العربية السعودية',
    'ישראל',
    'भारत ने हुआवेई पर प्रतिबंध लगाया',
    'বাংলাদেশ',
    'தமிழ்',
    'ไทยห้าม',
    'საქართველო',
    'Հայաստան',
    '华为技术有限公司',
    'ファーウェイ',
    '화웨이',
    'ኢትዮጵያ',
  ])('%s is set without an empty box, as outlines, and nothing of it is left to the renderer', (text) => {
    expect(glyphsOf(text).length).toBeGreaterThan(2)
    expect(glyphsOf(text)).not.toContain(0)
    const set = setRuns(page(`Huawei ${text}: no`))
    expect(set).toContain('<path d="M')
    expect([...set.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words)).toEqual(['Huawei ', ': no'])
  })

  it('an ampersand beside them is drawn as one, by whatever entity it came', () => {
    for (const sign of ['&amp;', '&#38;']) {
      const words = [...setRuns(page(`Tom ${sign} هواوي`)).matchAll(/<text[^>]*>([^<]*)</g)].map(
        ([, text]) => text,
      )
      expect(words.join('')).toContain('Tom &#38;')
    }
  })

  it('what stands between Arabic words goes with them; Latin words stay where they are', () => {
    const order = (text: string) =>
      [...setRuns(page(text)).matchAll(/<text[^>]*>([^<]*)<|<path/g)].map(([, words]) => words ?? 'path')
    expect(order('هواوي: ممنوع')).toEqual(['path', ': ', 'path'])
    expect(order('UAE: هواوي ban')).toEqual(['UAE: ', 'path', ' ban'])
    const [first = '', second = ''] = [...setRuns(page('هواوي: ممنوع')).matchAll(/d="([^"]*)"/g)].map(
      ([, d]) => d,
    )
    const font = foreignFontOf('م', 'sans', 400)
    expect(first).toBe(shaped('ممنوع', font?.file ?? '').d)
    expect(second).toBe(shaped('هواوي', font?.file ?? '').d)
  })

  it('a text keeps its end where it is anchored there', () => {
    const anchored = page('Huawei 华为').replace('x="4"', 'x="190" text-anchor="end"')
    const x = Number(/<text[^>]* x="([^"]*)"/.exec(setRuns(anchored))?.[1])
    expect(x).toBeCloseTo(190 - measureText('Huawei 华为', 40, 'sans', 400), 0)
  })

  it.each(['华为', 'हुआ', 'هواوي', '한국'])('Latin beside %s stays in its own font', async (other) => {
    const [mixed, plain] = [await columnsOf(`Haw ${other}`), await columnsOf('Haw')]
    const end = widthOf(plain)
    expect(mixed.slice(0, end)).toEqual(plain.slice(0, end))
  })
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
  expect(fontFaceCss('هواوي')).toContain('"Noto Sans"')
  expect(fontFaceCss('华为')).toBe(latin)
})
