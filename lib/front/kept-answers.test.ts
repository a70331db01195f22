import { expect, it } from 'vitest'
import { KeptAnswers } from './kept-answers'

const answer = (version: string, size = 10) => ({
  version,
  status: 200,
  headers: {},
  tag: `W/"${version}"`,
  plain: Buffer.alloc(size),
  packed: {},
})

it('gives an answer for the version it was made from, and for no other', () => {
  const kept = new KeptAnswers(100_000)
  kept.put('/matrix', answer('1'))
  expect(kept.get('/matrix', '1')?.tag).toBe('W/"1"')
  expect(kept.get('/matrix', '2')).toBeNull()
  expect(kept.get('/', '1')).toBeNull()
})

it('keeps the answers used last, within its memory', () => {
  const kept = new KeptAnswers(13_000)
  for (const name of ['a', 'b', 'c', 'd']) kept.put(name, answer('1', 2_000))
  kept.get('a', '1')
  kept.put('e', answer('1', 2_000))
  expect(['a', 'b', 'c', 'd', 'e'].filter((name) => kept.get(name, '1'))).toEqual(['a', 'c', 'd', 'e'])
  kept.put('giant', answer('1', 5_000))
  expect(kept.get('giant', '1')).toBeNull()
  expect(new KeptAnswers(0).get('a', '1')).toBeNull()
})

it('lets those who ask at the same moment wait for the first', async () => {
  const kept = new KeptAnswers(100_000)
  expect(kept.making('/', '1')).toBeNull()
  const done = kept.begin('/', '1')
  expect(kept.making('/', '2')).toBeNull()
  const waiting = kept.making('/', '1')
  kept.put('/', answer('1'))
  done()
  await waiting
  expect(kept.making('/', '1')).toBeNull()
  expect(kept.get('/', '1')).not.toBeNull()
})
