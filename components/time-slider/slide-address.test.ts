import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW } from '@/lib/schemas/view-state'
import { addressOn, dayInAddress, movedLink, spansAddress } from './slide-address'

const TODAY = '2026-11-26'
const view = { ...DEFAULT_VIEW, companies: ['huawei'], asOf: '2020-12-31' }

describe('the address of a day', () => {
  it('keeps the rest of the view, and leaves today out', () => {
    expect(addressOn('/matrix', view, '2019-05-20', TODAY)).toBe('/matrix?company=huawei&asOf=2019-05-20')
    expect(addressOn('/matrix', view, TODAY, TODAY)).toBe('/matrix?company=huawei')
  })

  it.each([
    [null, TODAY],
    ['2020', '2020-12-31'],
    ['2020-02', '2020-02-29'],
    ['banana', TODAY],
  ])('that says asOf=%s means %s', (asOf, day) => {
    expect(dayInAddress(asOf, TODAY)).toBe(day)
  })

  it('of the spans is the same for all days, unless members of a bloc are chosen by the day', () => {
    expect(spansAddress('/matrix', view)).toBe('/spans?of=/matrix&company=huawei')
    expect(spansAddress('/matrix', { ...view, blocs: ['EU'] })).toContain('asOf=2020-12-31')
  })
})

it.each([
  ['/matrix?company=zte&asOf=2020-12-31', '/matrix?company=zte&asOf=2019-05-20'],
  ['/compare?actor=GBR&asOf=2020-12-31#history', '/compare?actor=GBR&asOf=2019-05-20#history'],
  ['/matrix?asOf=2018-12-31', null],
  ['/events/abc', null],
])('of a page of 2020-12-31 that shows another day, the link %s leads to %s', (href, moved) => {
  expect(movedLink(new URL(href, 'http://localhost'), '2020-12-31', '2019-05-20', TODAY)).toBe(moved)
})

it('a link of a page of today leads to the day shown, where its page takes one', () => {
  const from = (href: string) => movedLink(new URL(href, 'http://localhost'), null, '2019-05-20', TODAY)
  expect(from('/issues/huawei/5g-networks')).toBe('/issues/huawei/5g-networks?asOf=2019-05-20')
  expect(from('/method')).toBeNull()
})
