import { expect, it } from 'vitest'
import { parseView, serializeView } from '@/lib/schemas/view-address'
import { TIMELINE_PARAMS } from '@/lib/schemas/view-params'
import { DEFAULT_VIEW } from '@/lib/schemas/view-state'
import { NAMES } from '@/lib/testing/names'
import { activeFilters } from './filters-that-are-on'

const view = parseView(
  {
    actor: ['GBR', 'DEU'],
    company: 'huawei',
    topic: '5g-networks',
    stance: 'ban',
    kind: 'court-ruling',
    bloc: 'EU',
    region: 'Europe',
    from: '2019',
    to: '2020-07',
    q: 'core',
    asOf: '2021-12-31',
    basis: 'in-force',
    words: 'no',
    targeting: 'named',
  },
  TIMELINE_PARAMS,
).view

it('every filter that is on is named in words', () => {
  expect(activeFilters(view, NAMES).map(({ name, value }) => `${name} ${value}`)).toEqual([
    'Words “core”',
    'Actor Germany',
    'Actor United Kingdom',
    'Company Huawei',
    'Topic 5G networks',
    'Bloc European Union',
    'Region Europe',
    'Stance ban',
    'Kind court ruling',
    'From 2019',
    'To July 2020',
    'As of 31 December 2021',
    'Counting in force',
    'Counting deeds only',
    'Counting naming the company',
  ])
})

it('taking them off one after the other leaves nothing on', () => {
  let left = view
  for (let first = activeFilters(left, NAMES)[0]; first; first = activeFilters(left, NAMES)[0])
    left = { ...left, ...first.without }
  expect(serializeView(left)).toBe('')
})

it('nothing is on by default', () => {
  expect(activeFilters(DEFAULT_VIEW, NAMES)).toEqual([])
})
