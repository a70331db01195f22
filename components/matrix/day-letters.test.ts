import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ALL_LENSES } from '@/lib/domain/lens'
import { buildMatrix } from '@/lib/domain/matrix'
import { anyCells, anyDay, livesOf } from '@/lib/testing/arbitrary-histories'
import { cellAtPlace, codeCells } from './cell-codes'
import { readLetters, writeLetters } from './day-letters'

it('every pair reads on the other side as the same letters alone do', () => {
  fc.assert(
    fc.property(anyCells, anyDay, fc.constantFrom(...ALL_LENSES), (some, day, lens) => {
      const cells = buildMatrix(livesOf(some, lens), day)
      const read = readLetters(JSON.parse(JSON.stringify(writeLetters(cells, day))))
      for (const { actor, issue } of some) {
        const cell = cells.find((one) => one.actor === actor && one.issue === issue)
        expect(read(actor, issue)).toEqual(cell ? cellAtPlace(codeCells([cell]), 0) : null)
      }
      expect(read('XXX', 'huawei/5g-networks')).toBeNull()
    }),
  )
})

it('60,000 cells travel in less than 100 kB', async () => {
  const { gzipSync } = await import('node:zlib')
  // As different from each other as can be: what is like packs better.
  const all = fc
    .sample(anyCells, { numRuns: 900, seed: 7 })
    .flatMap((some) =>
      buildMatrix(livesOf(some, { basis: 'announced', words: 'yes', targeting: 'any' }), '2020-03-01'),
    )
  const cells = Array.from({ length: 60_000 }, (_, i) => {
    const cell = all[(i * 7919) % all.length]
    if (!cell) throw new Error('no cells')
    const year = 2000 + ((i * 31) % 26)
    return {
      ...cell,
      since: `${year}`,
      actor: `A${Math.floor(i / 300)}`,
      issue: `company-${i % 300}/a-topic` as const,
    }
  })
  expect(gzipSync(JSON.stringify(writeLetters(cells, '2020-03-01'))).length).toBeLessThan(100_000)
})
