import { expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'
import { changesIn } from './listed-shifts'

const history = (actor: string, ...events: Parameters<typeof buildFoldEvent>[0][]) => ({
  actor,
  issue: 'huawei/5g-networks',
  segments: foldCell(
    events.map((e) => buildFoldEvent(e)),
    DEFAULT_LENS,
  ),
})

it('lists the changes of stance up to a day, newest first, without first stances', () => {
  const histories = [
    history('GBR', { stance: 'restrict', announcedOn: '2020-01-28' }, { announcedOn: '2020-07-14' }),
    history('SWE', { stance: 'allow', announcedOn: '2019' }, { announcedOn: '2020-10-20' }),
    history('AUS', { announcedOn: '2018-08-23' }),
  ]
  const listed = (asOf: string) => changesIn(histories, asOf).map((s) => [s.actor, s.onText, s.isReversal])
  expect(listed('2026-11-25')).toEqual([
    ['SWE', '2020-10-20', true],
    ['GBR', '2020-07-14', false],
  ])
  expect(listed('2020-08-01')).toEqual([['GBR', '2020-07-14', false]])
})
