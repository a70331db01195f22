import { describe, expect, it } from 'vitest'
import { NAMES } from '@/lib/testing/names'
import { DIFF_FIELDS } from './event-diff'
import { FIELD_LABEL, fieldInWords } from './field-words'

describe('a field of an event in words', () => {
  it.each([
    ['actor', 'GBR', 'United Kingdom'],
    ['actor', 'XXX', 'XXX'],
    ['company', 'huawei', 'Huawei'],
    ['topic', '5g-networks', '5G networks'],
    ['kind', 'court-ruling', 'court ruling'],
    ['announcedOn', '2020-07', 'July 2020'],
    ['deadlineOn', '2027', '2027'],
    ['scope', null, null],
    ['scope', '', null],
    ['title', 'UK bans Huawei 5G', 'UK bans Huawei 5G'],
  ] as const)('%s %j reads %j', (field, value, words) => {
    expect(fieldInWords(field, value, NAMES)).toBe(words)
  })

  it('every field that can differ has a name of its own', () => {
    expect(new Set(DIFF_FIELDS.map((field) => FIELD_LABEL[field])).size).toBe(DIFF_FIELDS.length)
  })
})
