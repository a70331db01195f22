import { expect, it } from 'vitest'
import { eventIdIn } from './event-address'

it.each([
  ['j6bkspfvje', 'j6bkspfvje'],
  ['  j6bkspfvje ', 'j6bkspfvje'],
  ['/events/j6bkspfvje', 'j6bkspfvje'],
  ['https://demarche.example/events/j6bkspfvje', 'j6bkspfvje'],
  ['https://demarche.example/api/v1/events/j6bkspfvje', 'j6bkspfvje'],
  ['http://localhost:3000/events/j6bkspfvje/history?before=3#v2', 'j6bkspfvje'],
  ['https://demarche.example/timeline', null],
  ['UK bans Huawei', null],
  ['', null],
  ['x'.repeat(3_000), null],
])('%s names %s', (text, id) => {
  expect(eventIdIn(text)).toBe(id)
})
