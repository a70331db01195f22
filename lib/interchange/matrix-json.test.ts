import { expect, it } from 'vitest'
import { buildCell } from '@/lib/testing/build-cell'
import { encodeMatrix } from './matrix-json'

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
