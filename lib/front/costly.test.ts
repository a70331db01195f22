import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { isCostly } from './costly'

it.each([
  ['/matrix?basis=completed', true],
  ['/matrix?actor=GBR&knownAt=2026-01-01', true],
  ['/timeline.csv', true],
  ['/countries/gbr.atom', true],
  ['/search?actor=GBR', true],
  ['/api/suggest?q=hua', true],
  ['/matrix', false],
  ['/timeline?actor=GBR', false],
  ['/matrix.png?basis=completed&x=.png', true],
  ['/matrix.png', false],
  ['/api/v1/events?q=huawei', false],
  ['/_next/static/chunks/a.js?q=1', false],
])('%s costs much: %s', (url, costly) => {
  expect(isCostly({ method: 'GET', url } as unknown as IncomingMessage)).toBe(costly)
  expect(isCostly({ method: 'POST', url } as unknown as IncomingMessage)).toBe(false)
})
