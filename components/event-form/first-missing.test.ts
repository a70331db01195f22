import { expect, it } from 'vitest'
import { EMPTY_ENTRY, EMPTY_SOURCE } from '@/lib/schemas/event-form'
import { firstMissing } from './first-missing'

const filled = {
  ...EMPTY_ENTRY,
  actor: 'UK',
  company: 'Huawei',
  topic: '5G',
  stance: 'ban',
  kind: 'decision',
  announcedOn: 'July 2020',
  sources: [{ ...EMPTY_SOURCE, url: 'https://example.org' }],
}

it.each([
  [{ actor: '' }, 'actor'],
  [{ actor: '', topic: '' }, 'actor'],
  [{ topic: ' ' }, 'topic'],
  [{ stance: '' }, 'stance'],
  [{ announcedOn: '' }, 'announcedOn'],
  [{ sources: [EMPTY_SOURCE] }, 'sources.0.url'],
  [{ announcedOn: '', sources: [EMPTY_SOURCE] }, 'announcedOn'],
  [{}, null],
])('of a form with %j empty the next field is %s', (empty, field) => {
  expect(firstMissing({ ...filled, ...empty })).toBe(field)
})
