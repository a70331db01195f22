import { expect, it } from 'vitest'
import { inTodaysForm, OLD_FORMS } from './old-forms'
import { rawParams } from './strict-view'
import { parseView, serializeView } from './view-address'
import { MATRIX_PARAMS } from './view-params'

it.each([
  [{ country: 'GBR' }, 'actor=GBR'],
  [{ country: ['gbr', 'DEU'], actor: 'EU' }, 'actor=DEU&actor=EU&actor=GBR'],
  [{ issue: 'huawei/5g-networks' }, 'company=huawei&topic=5g-networks'],
  [{ issue: 'huawei/5g-networks', company: 'zte' }, 'company=zte'],
  [{ issue: 'huawei' }, ''],
  [{ actor: 'GBR,DEU' }, 'actor=DEU&actor=GBR'],
])('%j is read as %s', (old, today) => {
  expect(serializeView(parseView(old, MATRIX_PARAMS).view)).toBe(today)
})

it.each(OLD_FORMS)('$old, which /data promises, is read as “$today”', ({ old, today }) => {
  const { view, notes } = parseView(rawParams(new URLSearchParams(old)), MATRIX_PARAMS)
  expect(serializeView(view)).toBe(today)
  expect(notes).toEqual([])
})

it('what nobody knows is ignored', () => {
  const { view } = parseView(rawParams(new URLSearchParams('actor=GBR&foo=1&utm_source=x')), MATRIX_PARAMS)
  expect(serializeView(view)).toBe('actor=GBR')
})

it('a link of today is left as it is', () => {
  const params = { actor: ['GBR'], q: 'x', unknown: '1' }
  expect(inTodaysForm(params)).toBe(params)
})
