import { expect, it } from 'vitest'
import { buildStanceEvent } from '@/lib/testing/build-stance-event'
import { eventOnTheWire } from './event-wire'

it('an event on the wire has the fields that are promised, in their order, and no other', () => {
  const event = buildStanceEvent({
    key: 'gbr-huawei',
    statusReason: 'inside',
    related: [{ event: 'abc', relation: 'supersedes' }],
  })
  const wire = eventOnTheWire(event)
  expect(Object.keys(wire)).toEqual(
    (
      'id actor company topic stance kind targeting scope related announcedOn effectiveOn deadlineOn endsOn ' +
      'title summary authority confidence status version recordedAt sources'
    ).split(' '),
  )
  expect(wire.related).toEqual([{ event: 'abc', relation: 'supersedes' }])
  expect(Object.keys(wire.sources[0] ?? {})).toEqual(['url', 'publisher', 'title', 'publishedOn', 'kind'])
})

it('an archived address and a quotation are there where they are recorded', () => {
  const [source] = buildStanceEvent().sources
  if (!source) throw new Error('the event that is built has no source')
  const kept = { archivedUrl: 'https://archive.org/x', quotation: 'We will ban it.' }
  expect(eventOnTheWire(buildStanceEvent({ sources: [{ ...source, ...kept }] })).sources[0]).toMatchObject(
    kept,
  )
})
