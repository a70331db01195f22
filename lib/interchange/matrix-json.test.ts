import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ALL_LENSES } from '@/lib/domain/lens'
import { buildMatrix } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import { anyCells, anyDay, livesOf } from '@/lib/testing/arbitrary-histories'
import { buildCell } from '@/lib/testing/build-cell'
import { encodeChanges, encodeMatrix } from './matrix-json'

it('is written as DESIGN.md section 3 has it, in a stable order', () => {
  const cells = [
    buildCell({ actor: 'GBR', since: '2020-07', drift: { stance: 'allow', event: 'e9' } }),
    buildCell({ actor: 'AUS', issue: 'zte/5g-networks', stance: null, state: 'ended', event: 'e2' }),
    buildCell({ actor: 'AUS' }),
  ]
  expect(encodeMatrix(cells, { asOf: '2020-12-31', knownAt: null, basis: 'announced' })).toEqual({
    asOf: '2020-12-31',
    knownAt: null,
    basis: 'announced',
    actors: ['AUS', 'GBR'],
    issues: ['huawei/5g-networks', 'zte/5g-networks'],
    cells: [
      {
        actor: 'AUS',
        issue: 'huawei/5g-networks',
        stance: 'ban',
        state: 'deed',
        since: '2020-07-14',
        event: 'event-1',
        drift: null,
      },
      {
        actor: 'AUS',
        issue: 'zte/5g-networks',
        stance: null,
        state: 'ended',
        since: '2020-07-14',
        event: 'e2',
        drift: null,
      },
      {
        actor: 'GBR',
        issue: 'huawei/5g-networks',
        stance: 'ban',
        state: 'deed',
        since: '2020-07',
        event: 'event-1',
        drift: { stance: 'allow', event: 'e9' },
      },
    ],
  })
})

it('changes laid over the matrix of the day compared with give that of the day', () => {
  fc.assert(
    fc.property(anyCells, fc.constantFrom(...ALL_LENSES), anyDay, anyDay, (cells, lens, vs, asOf) => {
      const histories = livesOf(cells, lens)
      const on = (day: string) =>
        encodeMatrix(buildMatrix(histories, day), { asOf: day, knownAt: null, basis: lens.basis }).cells
      const read = (of: readonly { actor: string; issue: string; stance: unknown; state: unknown }[]) =>
        new Map(of.map(({ actor, issue, stance, state }) => [`${actor} ${issue}`, `${stance} ${state}`]))
      const replayed = read(on(vs))
      for (const { actor, issue, before, after } of encodeChanges(diffMatrix(histories, vs, asOf))) {
        const key = `${actor} ${issue}`
        expect(replayed.get(key)).toBe(before ? `${before.stance} ${before.state}` : undefined)
        if (after) replayed.set(key, `${after.stance} ${after.state}`)
        else replayed.delete(key)
      }
      expect(new Map([...replayed].sort())).toEqual(new Map([...read(on(asOf))].sort()))
    }),
  )
})
