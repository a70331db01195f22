import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from './read-text'

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function read(bytes: Uint8Array, size = 7): Promise<string> {
  let text = ''
  for await (const part of readText(pieces(bytes, size))) text += part
  return text
}
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const HEADER = 'country,date,company,url\r\n'

describe('a file in whichever encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(`${HEADER}Côte d’Ivoire,…,華為`)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${HEADER}Côte d’Ivoire,…,華為`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${HEADER}Côte d’Ivoire,…,華為`, 'utf16le')],
    ['UTF-16 without', Buffer.from(`${HEADER}Côte d’Ivoire,…,華為`, 'utf16le')],
    ['UTF-16, high byte first', utf16be(`\ufeff${HEADER}Côte d’Ivoire,…,華為`)],
  ])('is read: %s', async (_, bytes) => {
    for (const size of [1, 2, 3, 7, 10_000])
      expect(await read(bytes, size)).toBe(`${HEADER}Côte d’Ivoire,…,華為`)
  })

  it('is read as spreadsheets in Western Europe write it', async () => {
    const bytes = Buffer.concat([
      Buffer.from(HEADER),
      Buffer.from([0x43, 0xf4, 0x74, 0x65, 0x20, 0x93, 0x80, 0x94]),
    ])
    for (const size of [1, 5, 1_000]) expect(await read(bytes, size)).toBe(`${HEADER}Côte “€”`)
  })

  it('tells where a letter was lost when two encodings are mixed', async () => {
    const bytes = Buffer.concat([Buffer.from('Côte '), Buffer.from([0xf4]), Buffer.from(' x')])
    expect(await read(bytes, 3)).toMatch(/^C(ô|Ã´)te (�|ô) x$/)
  })

  it('gives every text back, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const ours = `header\n${text.replace(/[\ufeff\0]/g, '')}`
          expect(await read(Buffer.from(ours), size)).toBe(ours)
          expect(await read(Buffer.from(`\ufeff${ours}`, 'utf16le'), size)).toBe(ours)
        },
      ),
    )
  })

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (bytes, size) => {
          expect(typeof (await read(bytes, size))).toBe('string')
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
