import { expect, it } from 'vitest'
import { foldCell } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { changesFinding } from './changes-finding'

const life = (...events: Parameters<typeof buildFoldEvent>[0][]) => ({
  actor: 'GBR',
  issue: 'huawei/5g-networks',
  segments: foldCell(
    events.map((e) => buildFoldEvent(e)),
    DEFAULT_LENS,
  ),
})
const kept = life({ announcedOn: '2019-01-01' }, { announcedOn: '2020-01-01' })
const tightened = life({ stance: 'restrict', announcedOn: '2019-01-01' }, { announcedOn: '2020-01-01' })
const turned = life({ stance: 'allow', announcedOn: '2019-01-01' }, { announcedOn: '2020-01-01' })

it.each([
  [[], 'No stance yet on this day'],
  [[kept], 'On its one issue the stance never changed'],
  [[turned], 'On its one issue the stance changed, from one side to the other'],
  [[kept, kept], 'On none of 2 issues has the stance changed'],
  [[kept, tightened], 'On 1 of 2 issues the stance changed, never from one side to the other'],
  [[kept, tightened, turned], 'On 2 of 3 issues the stance changed, on 1 from one side to the other'],
])('of %j says: %s', (histories, finding) => {
  expect(changesFinding(histories, '2026-11-25')).toBe(finding)
})

it('knows nothing of what came after the day', () => {
  expect(changesFinding([kept, turned], '2019-06-01')).toBe('On none of 2 issues has the stance changed')
})
