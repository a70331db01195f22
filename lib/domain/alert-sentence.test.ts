import { expect, it } from 'vitest'
import { EVERYTHING } from './alert'
import { alertInWords } from './alert-sentence'

const names = {
  actors: new Map([
    ['JPN', { name: 'Japan', kind: 'country' as const }],
    ['EU', { name: 'European Union', kind: 'bloc' as const }],
  ]),
  companies: new Map([['huawei', { name: 'Huawei' }]]),
  topics: new Map([['5g-networks', { name: '5G networks', shortName: '5G' }]]),
}

it.each([
  [{}, 'changes of stance'],
  [{ actors: ['JPN'], blocs: ['EU'] }, 'changes of stance of Japan or European Union and its members'],
  [{ companies: ['huawei'], topics: ['5g-networks'] }, 'changes of stance on Huawei in 5G networks'],
])('an alert on %j is said: %s', (filter, words) => {
  expect(alertInWords({ ...EVERYTHING, ...filter }, names)).toBe(words)
})
