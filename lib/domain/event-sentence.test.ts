import { expect, it } from 'vitest'
import { buildStanceEvent } from '@/lib/testing/build-stance-event'
import { NAMES } from '@/lib/testing/names'
import { eventInWords } from './event-sentence'

it.each([
  [{}, 'United Kingdom bans Huawei · 5G networks, by a decision of 14 July 2020'],
  [
    { actor: 'RUS', stance: 'cooperate', kind: 'statement', announcedOn: '2020-08' },
    'Russia signals “cooperate” on Huawei · 5G networks, in a statement of August 2020',
  ],
  [
    { stance: 'restrict', kind: 'court-ruling', targeting: 'criteria', announcedOn: '2020' },
    'United Kingdom restricts Huawei · 5G networks, by a court ruling of 2020, under rules that do not name it',
  ],
] as const)('%o is said as “%s”', (fields, sentence) => {
  expect(eventInWords(buildStanceEvent(fields), NAMES)).toBe(sentence)
})
