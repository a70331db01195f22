import { expect, it } from 'vitest'
import { refuseMalformed } from './malformed-address'

it.each(['/countries/%E0%A4%A', '/events/%ff', '/nothing/%zz', '/%', '/matrix.png/%c3'])(
  '%s is a bad address, with a way on',
  async (path) => {
    const answer = refuseMalformed(path)
    expect(answer?.status).toBe(400)
    expect(await answer?.text()).toContain('href="/matrix"')
  },
)

it('a program is told as programs are', () => {
  const answer = refuseMalformed('/api/v1/events/%E0%A4%A')
  expect([answer?.status, answer?.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
})

it.each(['/', '/countries/gbr', '/countries/%C3%A9', '/a%20b%2F'])('%s can be read', (path) => {
  expect(refuseMalformed(path)).toBeNull()
})
