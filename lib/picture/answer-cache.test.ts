import { expect, it } from 'vitest'
import { createAnswerCache } from './answer-cache'

const counting = () => {
  const made: string[] = []
  const make = (value: string) => async () => {
    made.push(value)
    return value
  }
  return { made, make }
}

it('makes an answer once, however often it is asked for', async () => {
  const { made, make } = counting()
  const cache = createAnswerCache<string>(1000, (value) => value.length)
  for (let n = 0; n < 5; n++) expect(await cache.get('a', make('first'))).toBe('first')
  expect(made).toEqual(['first'])
})

it('makes an answer once for all who ask while it is being made', async () => {
  let calls = 0
  let finish: (value: string) => void = () => {}
  const slow = () => {
    calls++
    return new Promise<string>((resolve) => {
      finish = resolve
    })
  }
  const cache = createAnswerCache<string>(1000, (value) => value.length)
  const asked = Array.from({ length: 20 }, () => cache.get('a', slow))
  expect(cache.has('a')).toBe(true)
  finish('drawn')
  expect(await Promise.all(asked)).toEqual(Array(20).fill('drawn'))
  expect(calls).toBe(1)
})

it('keeps what was used last, up to its size', async () => {
  const { made, make } = counting()
  const cache = createAnswerCache<string>(10, (value) => value.length)
  await cache.get('a', make('aaaa'))
  await cache.get('b', make('bbbb'))
  await cache.get('a', make('never'))
  await cache.get('c', make('cccc'))
  expect([cache.has('a'), cache.has('b'), cache.has('c')]).toEqual([true, false, true])
  expect(made).toEqual(['aaaa', 'bbbb', 'cccc'])
})

it('does not keep what is larger than all its room, nor a failure', async () => {
  const cache = createAnswerCache<string>(3, (value) => value.length)
  await cache.get('a', async () => 'too long')
  expect(cache.has('a')).toBe(false)
  await expect(cache.get('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await cache.get('b', async () => 'yes')).toBe('yes')
})
