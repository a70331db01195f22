import { expect, it } from 'vitest'
import { buildEventFields } from '@/lib/testing/build-event'
import { revisionKind } from './revision-kind'

const first = { ...buildEventFields(), status: 'published', statusReason: null, mergedInto: null } as const
const second = { ...first, title: 'UK bans Huawei from its 5G networks' }
const retracted = { ...second, status: 'retracted', statusReason: 'Wrong' } as const
const merged = { ...second, status: 'merged', mergedInto: 'abc' } as const

it.each([
  ['the first version', first, null, [], 'recorded'],
  ['another title', second, first, [], 'corrected'],
  ['a retraction', retracted, second, [first], 'retracted'],
  ['a merge', merged, second, [first], 'merged'],
  ['what brings a retracted one back', second, retracted, [first, second], 'restored'],
  ['what brings a merged one back changed', { ...second, scope: 'core' }, merged, [], 'restored'],
  ['what says again what an earlier one said', first, second, [first], 'restored'],
] as const)('%s is told', (_, version, before, earlier, kind) => {
  expect(revisionKind(version, before, earlier)).toBe(kind)
})
