import { expect, it } from 'vitest'
import { isForeign } from './foreign-origin'

const HOSTS = ['localhost:3000', null, 'demarche.example']

it.each([
  ['POST', 'http://localhost:3000', false],
  ['POST', 'https://demarche.example', false],
  ['POST', 'https://DEMARCHE.example', false],
  ['POST', 'http://localhost:3001', true],
  ['POST', 'https://demarche.example.evil.example', true],
  ['POST', 'https://evil.example', true],
  ['DELETE', 'https://evil.example', true],
  ['POST', 'null', true],
  ['POST', '', true],
  ['POST', 'nonsense', true],
  ['POST', null, false],
  ['GET', 'https://evil.example', false],
])('%s from %s is foreign: %s', (method, origin, foreign) => {
  expect(isForeign(method, origin, HOSTS)).toBe(foreign)
})
