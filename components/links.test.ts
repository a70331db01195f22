import { expect, it } from 'vitest'
import { actorHref, companyHref, eventHref, issueHref } from './links'

const KNOWN = '2026-11-22T09:30:00.000Z'

it('a link of a page that shows an earlier state of the record stays in it', () => {
  expect(eventHref('abcdefgh12', KNOWN)).toBe(`/events/abcdefgh12?knownAt=${KNOWN}`)
  expect(actorHref('EU', 'bloc', KNOWN)).toBe(`/blocs/eu?knownAt=${KNOWN}`)
  expect(companyHref('huawei', KNOWN)).toBe(`/companies/huawei?knownAt=${KNOWN}`)
  expect(issueHref('huawei/5g-networks', KNOWN)).toBe(`/issues/huawei/5g-networks?knownAt=${KNOWN}`)
})

it('a link of a page that shows the record as it stands has nothing behind its path', () => {
  expect(eventHref('abcdefgh12')).toBe('/events/abcdefgh12')
  expect(actorHref('GBR')).toBe('/countries/gbr')
})
