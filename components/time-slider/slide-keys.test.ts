import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '@/lib/domain/partial-date'
import { dayOfKey } from './slide-keys'

const where = { today: '2026-11-26', days: ['2018-08-23', '2020-07-14', '2027-12-31'], from: '2010-01-01' }

it.each([
  ['ArrowRight', '2020-07-14', '2027-12-31'],
  ['ArrowRight', '2027-12-31', null],
  ['ArrowLeft', '2020-07-14', '2018-08-23'],
  ['PageUp', '2020-01-01', '2020-12-31'],
  ['PageUp', '2026-01-01', '2026-11-26'],
  ['PageUp', '2026-11-26', '2027-11-26'],
  ['PageUp', '2027-11-26', '2027-12-31'],
  ['PageUp', '2027-12-31', null],
  ['PageDown', '2027-06-01', '2026-11-26'],
  ['PageDown', '2010-06-01', '2010-01-01'],
  ['Home', '2020-01-01', '2018-08-23'],
  ['End', '2020-01-01', '2026-11-26'],
  ['End', '2026-11-26', '2027-12-31'],
  ['Tab', '2020-01-01', undefined],
])('%s on %s goes to %s', (key, day, to) => {
  expect(dayOfKey(key, { ...where, day })).toBe(to)
})

it('where nothing is to come, no key goes past today', () => {
  const days = ['2018-08-23', '2020-07-14']
  for (const key of ['PageUp', 'End', 'ArrowRight'])
    expect(dayOfKey(key, { ...where, days, day: where.today }) ?? where.today).toBe(where.today)
})

it('no key leaves what is known: the axis, today, and the changes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'),
      fc.integer({ min: 0, max: 6_500 }).map((n) => addDays(where.from, n)),
      (key, day) => {
        const to = dayOfKey(key, { ...where, day })
        if (to === null || to === undefined) return
        expect(to >= where.from).toBe(true)
        expect(to <= '2027-12-31').toBe(true)
      },
    ),
  )
})
