import { expect, it } from 'vitest'
import { hostOf, proposedSourceKind } from './source-proposal'

it.each([
  ['https://www.gov.uk/government/news/x', 'official'],
  ['https://www.state.gov/x', 'official'],
  ['https://meti.go.jp/x', 'official'],
  ['https://www.legifrance.gouv.fr/x', 'official'],
  ['https://ec.europa.eu/x', 'official'],
  ['https://www.homeaffairs.gov.au/x', 'official'],
  ['https://www.reuters.com/x', 'secondary'],
  ['https://government-watch.com', 'secondary'],
  ['nonsense', 'secondary'],
])('%s is most likely %s', (url, kind) => {
  expect(proposedSourceKind(url)).toBe(kind)
})

it('takes the host without www, and none from what is no address', () => {
  expect(hostOf('https://www.reuters.com/x?y=1')).toBe('reuters.com')
  expect(hostOf('x')).toBeNull()
})
