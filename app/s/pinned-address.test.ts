import { expect, it } from 'vitest'
import { pinnedAddress } from './pinned-address'

const KNOWN = '2026-11-22T09:30:00.000Z'
const view = {
  slug: '7k2mxq9d',
  path: '/countries/deu',
  query: `asOf=2026-11-22&knownAt=${KNOWN}`,
  knownAt: KNOWN,
  createdAt: KNOWN,
}
const live = { ...view, path: '/timeline', query: 'actor=GBR&actor=DEU', knownAt: null }
const event = { ...view, path: '/events/abcdefgh12/history/3', query: '' }

it.each([
  ['the page', view, '', `/countries/deu?asOf=2026-11-22&knownAt=${KNOWN}&pinned=7k2mxq9d`],
  ['its picture', view, '.svg', `/countries/deu.svg?asOf=2026-11-22&knownAt=${KNOWN}&pinned=7k2mxq9d`],
  ['its data', view, '.csv', `/countries/deu.csv?asOf=2026-11-22&knownAt=${KNOWN}`],
  ['a view as it is now', live, '', '/timeline?actor=GBR&actor=DEU'],
  ['its picture as it is now', live, '.png', '/timeline.png?actor=GBR&actor=DEU'],
  ['the version of an event', event, '', '/events/abcdefgh12/history/3?pinned=7k2mxq9d'],
  ['its picture', event, '.png', `/events/abcdefgh12.png?knownAt=${KNOWN}&pinned=7k2mxq9d`],
  ['its data', event, '.json', `/events/abcdefgh12.json?knownAt=${KNOWN}`],
])('a short link leads to %s', (_, link, ending, address) => {
  expect(pinnedAddress(link, ending)).toBe(address)
})
