import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newPublicId } from '../public-id'
import { EventIds } from './event-ids'

const id = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'),
  minLength: 10,
  maxLength: 10,
})

it('says every id as it was told', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9_999 }), id), { selector: ([key]) => key }),
      (told) => {
        const ids = new EventIds()
        for (const [key, text] of told) ids.set(key, Buffer.from(text))
        expect(told.map(([key]) => ids.get(key))).toEqual(told.map(([, text]) => text))
      },
    ),
  )
})

it('knows ids as they are made, and none of another form', () => {
  const ids = new EventIds()
  const made = newPublicId()
  ids.set(1, Buffer.from(made))
  for (const [i, other] of ['base00000001', 'ABCDEFGHIJ', 'zzzzz-zzzz', ''].entries())
    ids.set(i + 2, Buffer.from(other))
  expect([0, 1, 2, 3, 4, 5, 6, 99].map((key) => ids.get(key))).toEqual([null, made, ...Array(6).fill(null)])
})
