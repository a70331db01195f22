import { expect, it } from 'vitest'
import { buildStanceEvent } from '@/lib/testing/build-stance-event'
import { DEFAULT_LENS } from './lens'
import { notCountedYet } from './not-counted-yet'

const asOf = '2026-11-26'
const events = [
  buildStanceEvent({ id: 'year', announcedOn: '2026' }),
  buildStanceEvent({ id: 'month', announcedOn: '2026-11', kind: 'statement' }),
  buildStanceEvent({ id: 'today', announcedOn: asOf, effectiveOn: '2027-06-01' }),
  buildStanceEvent({ id: 'past', announcedOn: '2020' }),
]
const ids = (lens: Partial<typeof DEFAULT_LENS>) =>
  notCountedYet(events, { ...DEFAULT_LENS, ...lens }, asOf).map(({ event }) => event.id)

it('an event whose year or month is not over does not count yet; the soonest comes first', () => {
  expect(ids({})).toEqual(['month', 'year'])
})

it('under another basis another date is waited for', () => {
  expect(ids({ basis: 'in-force' })).toEqual(['month', 'year', 'today'])
})

it('what the definition leaves out is not waited for', () => {
  expect(ids({ words: 'no' })).toEqual(['year'])
})
