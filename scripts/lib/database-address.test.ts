import { expect, it } from 'vitest'
import { databaseAddress } from './database-address.mjs'

it.each([
  ['banana', /^DATABASE_URL is no address\. Write it like postgres:/],
  ['mysql://root:secret@localhost/x', /^DATABASE_URL begins with mysql:, which is not PostgreSQL\. Write/],
  ['http://localhost', /begins with http:/],
  ['postgres', /is no address/],
])('%s is refused in one line that keeps its secrets', (given, told) => {
  expect(() => databaseAddress(given)).toThrow(told)
  expect(() => databaseAddress(given)).not.toThrow(/secret|\n/)
})

it('takes PostgreSQL under both names, and no address at all', () => {
  expect(databaseAddress('postgres://u@127.0.0.1:5499/x')?.host).toBe('127.0.0.1:5499')
  expect(databaseAddress('postgresql://u@h/x')?.pathname).toBe('/x')
  expect(databaseAddress(undefined)).toBeNull()
  expect(databaseAddress('')).toBeNull()
})
