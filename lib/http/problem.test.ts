import { expect, it } from 'vitest'
import { problem } from './problem'

it('is problem details that name the field', async () => {
  const errors = [{ field: 'asOf', message: 'a day is written 2020-12-31' }]
  const response = problem(400, 'Bad request', { detail: 'One parameter makes no sense.', errors })
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'Bad request',
    status: 400,
    detail: 'One parameter makes no sense.',
    errors,
  })
})

it('leaves out what is not known', async () => {
  expect(await problem(404, 'Not found').json()).toEqual({
    type: 'about:blank',
    title: 'Not found',
    status: 404,
  })
})
