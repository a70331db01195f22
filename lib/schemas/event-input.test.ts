import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { eventInput, fieldErrors } from './event-input'

const errorsOf = (fields: object) => {
  const result = eventInput.safeParse({ ...buildEventFields(), ...fields })
  return result.success ? [] : fieldErrors(result.error)
}

describe('what may come in as an event', () => {
  it('is an event as it is recorded, unchanged', () => {
    const event = buildEventFields({ summary: 'One.\n\nTwo.', scope: 'core network', endsOn: '2027-12' })
    expect(eventInput.parse(event)).toEqual(event)
  })

  it('is tidied: dates as typed, addresses normalised, empty is unknown', () => {
    const typed = {
      ...buildEventFields(),
      actor: ' gbr ',
      title: '  UK   bans Huawei\n5G ',
      announcedOn: '14 Jul 2020',
      effectiveOn: '',
      scope: '  ',
      sources: [{ ...buildSource(), url: 'HTTPS://Example.org/?utm_source=x', publishedOn: 'July 2020' }],
    }
    expect(eventInput.parse(typed)).toMatchObject({
      actor: 'GBR',
      title: 'UK bans Huawei 5G',
      announcedOn: '2020-07-14',
      effectiveOn: null,
      scope: null,
      sources: [{ url: 'https://example.org/', publishedOn: '2020-07' }],
    })
  })

  it.each([
    [{ stance: '' }, 'stance', 'Choose one of the five stances'],
    [{ actor: '' }, 'actor', 'Choose the country or bloc that takes the stance'],
    [{ title: ' ' }, 'title', 'Title is empty'],
    [{ title: 'x'.repeat(301) }, 'title', 'Title is too long: at most 300 letters'],
    [
      { title: 'a\u0000b' },
      'title',
      'Title contains characters that cannot be seen: type it again instead of pasting',
    ],
    [
      { title: 'ban \u202e5G' },
      'title',
      'Title contains characters that cannot be seen: type it again instead of pasting',
    ],
    [
      { announcedOn: 'soon' },
      'announcedOn',
      'Date cannot be read: write a date like 14 July 2020, July 2020 or 2020',
    ],
    [{ announcedOn: '' }, 'announcedOn', 'Date is empty'],
    [{ endsOn: '2019' }, 'endsOn', 'The end is before the announcement'],
    [
      { deadlineOn: '2020-08', effectiveOn: '2021' },
      'deadlineOn',
      'The deadline is before the day it applies from',
    ],
    [{ sources: [] }, 'sources', 'Give at least one source: an event without a source cannot be published'],
    [
      { sources: [buildSource({ url: 'javascript:alert(1)' })] },
      'sources.0.url',
      'Only http and https addresses can be a source',
    ],
    [{ sources: [buildSource(), buildSource()] }, 'sources.1.url', 'This is the address of source 1'],
    [{ sources: [buildSource({ publisher: '' })] }, 'sources.0.publisher', 'Publisher is empty'],
  ])('%j is an error at its field', (fields, field, message) => {
    expect(errorsOf(fields)).toEqual([{ field, message }])
  })

  it.each(['', '  ', 'banana', '7/8/2020', null, undefined, 7])(
    'says so of a date %j, whatever dates stand beside it',
    (date) => {
      const others = { effectiveOn: '2021', deadlineOn: '2027', endsOn: '2030' }
      expect(errorsOf({ announcedOn: date, ...others }).map((e) => e.field)).toContain('announcedOn')
      expect(() => errorsOf({ ...others, effectiveOn: date })).not.toThrow()
      expect(() => errorsOf({ ...others, deadlineOn: date })).not.toThrow()
    },
  )

  it('may be less exact than what follows it: a deadline of 2020 is not before July 2020', () => {
    expect(errorsOf({ deadlineOn: '2020', endsOn: '2020' })).toEqual([])
  })

  it('is refused or read, never thrown at, whatever it is; and what is read is read the same again', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))
    const almost = fc
      .record(
        {
          title: anything,
          sources: anything,
          announcedOn: anything,
          related: anything,
          stance: anything,
          scope: fc.string({ unit: 'binary' }),
        },
        { requiredKeys: [] },
      )
      .map((odd) => ({ ...buildEventFields(), ...odd }))
    fc.assert(
      fc.property(fc.oneof(anything, almost), (input) => {
        const once = eventInput.safeParse(input)
        if (once.success) expect(eventInput.parse(once.data)).toEqual(once.data)
        else expect(fieldErrors(once.error).length).toBeGreaterThan(0)
      }),
    )
  })
})
