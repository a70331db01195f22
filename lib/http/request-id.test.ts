import { describe, expect, it } from 'vitest'
import { requestIdFrom, requestIdOf } from './request-id'

describe('the id of a request', () => {
  it.each(['7', 'abc-1', 'req:42/b=', 'A'.repeat(128)])('is the one that was sent: %s', (id) => {
    expect(requestIdFrom(id)).toBe(id)
    expect(requestIdOf(new Request('http://localhost/', { headers: { 'x-request-id': id } }))).toBe(id)
  })

  it.each([undefined, null, '', 'A'.repeat(129), 'a b', 'a"b', ['a', 'b']])('is a new one for %j', (sent) => {
    expect(requestIdFrom(sent)).toMatch(/^[0-9a-f-]{36}$/)
  })
})
