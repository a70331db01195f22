import { expect, it } from 'vitest'
import { proposedTitle } from './proposed-title'

it.each([
  ['GBR', 'United Kingdom', 'ban', 'Huawei', '5G', 'UK bans Huawei 5G'],
  ['SWE', 'Sweden', 'cooperate', 'Nvidia', 'Chips', 'Sweden cooperates with Nvidia Chips'],
] as const)('%s, %s, %s, %s, %s becomes %s', (code, name, stance, company, topic, title) => {
  expect(proposedTitle({ actor: { code, name }, stance, company, topic })).toBe(title)
})
