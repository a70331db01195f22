import { expect, it } from 'vitest'
import { NAMES } from '@/lib/testing/names'
import { shiftInWords } from './shift-sentence'
import type { Shift } from './span'

const side = (stance: 'ban' | 'restrict', state: Shift['to']['state'] = 'deed') => ({
  stance: state === 'ended' ? null : stance,
  state,
  was: stance,
})

it.each([
  [side('restrict'), side('ban'), 'restrict → ban'],
  [side('restrict', 'word'), side('ban', 'contested'), 'restrict (said only) → ban (contested)'],
  [side('ban'), side('ban', 'ended'), 'ban → ban (ended)'],
  [null, side('ban'), 'nothing on record → ban'],
])('a shift reads as who, from what, to what, on what', (from, to, step) => {
  expect(shiftInWords({ actor: 'GBR', company: 'huawei', topic: '5g-networks', from, to }, NAMES)).toBe(
    `United Kingdom: ${step} on Huawei · 5G networks`,
  )
})
