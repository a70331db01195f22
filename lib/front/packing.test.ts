import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { codingFor, pack } from './packing'

it.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.5, BR; q=1.0', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000,gzip;q=0', null],
  ['x-gzip-like', null],
  ['*', null],
])('of a reader who takes %s the answer travels as %s', (header, coding) => {
  expect(codingFor({ 'accept-encoding': header })).toBe(coding)
})

it('unpacks to what was packed', async () => {
  const plain = Buffer.from('Demarche '.repeat(1_000))
  expect(brotliDecompressSync(await pack(plain, 'br'))).toEqual(plain)
  expect(gunzipSync(await pack(plain, 'gzip'))).toEqual(plain)
})
