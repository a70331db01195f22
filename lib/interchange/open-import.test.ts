import { expect, it } from 'vitest'
import { openImport } from './open-import'

async function* bytesOf(...parts: (string | number[])[]) {
  for (const part of parts) yield Buffer.from(part as string)
}

it.each([
  ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08]],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['a gzip file', [0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00]],
  ['a PDF', [...Buffer.from('%PDF-1.7\nabc')]],
  ['something with zero bytes', [...Buffer.from('country,date\n'), 0, 1, 2]],
])('%s is refused, with what to do', async (_, bytes) => {
  const opened = await openImport(bytesOf(bytes))
  expect(opened).toMatchObject({ ok: false, message: expect.stringContaining('save a workbook as CSV') })
})

it.each([
  '{"asOf":"2026-11-26","knownAt":null,"lens":{"basis":"announced"},"total":979,"next":null,"data":[{"id":"a"},',
  '{"data":[],"next":null,"total":0}',
])('the JSON of a view is refused, with what to take instead: %s', async (text) => {
  const opened = await openImport(bytesOf(text))
  expect(opened).toMatchObject({ ok: false, message: expect.stringContaining('.ndjson') })
})

it('an event with a member called data is one line of NDJSON', async () => {
  expect(await openImport(bytesOf('{"actor":"GBR","data":1}\n'))).toMatchObject({ ok: true, form: 'ndjson' })
})

it('a table is opened, whatever its encoding', async () => {
  expect(await openImport(bytesOf('country,date\nGBR,2020\n'))).toMatchObject({ ok: true, form: 'csv' })
  const wide = Buffer.from('\ufeffcountry,date\nGBR,2020\n', 'utf16le')
  expect(await openImport(bytesOf([...wide]))).toMatchObject({ ok: true, form: 'csv' })
})
