import { expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { moversTo } from './first-movers'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'

const history = (actor: string, ...events: Parameters<typeof buildFoldEvent>[0][]) => ({
  actor,
  issue: 'huawei/5g-networks',
  segments: foldCell(
    events.map((e) => buildFoldEvent(e)),
    DEFAULT_LENS,
  ),
})

const histories = [
  history('GBR', { stance: 'restrict', announcedOn: '2020-01-28' }, { announcedOn: '2020-07-14' }),
  history('AUS', { announcedOn: '2018-08-23' }),
  history('JPN', { kind: 'statement', announcedOn: '2018-01-01' }, { announcedOn: '2018-12' }),
  history('SWE', { announcedOn: '2019-01-01' }, { stance: 'allow', announcedOn: '2020-01-01' }),
  history('FRA', { kind: 'statement', announcedOn: '2017-01-01' }),
]

it('lists who took a stance by deed, the first first, words and later changes of mind aside', () => {
  expect(moversTo('ban', histories, '2026-11-25').map((m) => [m.actor, m.onText])).toEqual([
    ['AUS', '2018-08-23'],
    ['JPN', '2018-12'],
    ['SWE', '2019-01-01'],
    ['GBR', '2020-07-14'],
  ])
})

it('knows nothing of what came later', () => {
  expect(moversTo('ban', histories, '2018-12-30').map((m) => m.actor)).toEqual(['AUS'])
  expect(moversTo('cooperate', histories, '2026-11-25')).toEqual([])
})
