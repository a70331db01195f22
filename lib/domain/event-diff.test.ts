import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { DIFF_FIELDS, diffEvents, diffLists, untouchedBy } from './event-diff'

it('names each field that differs, with both values', () => {
  const before = buildEventFields({ stance: 'restrict', scope: 'core network' })
  const after = buildEventFields({ stance: 'ban', scope: null, status: 'retracted' } as object)
  expect(diffEvents(before, after)).toEqual([
    { field: 'status', before: null, after: 'retracted' },
    { field: 'stance', before: 'restrict', after: 'ban' },
    { field: 'scope', before: 'core network', after: null },
  ])
})

it('sees what was added to a list and what was taken out', () => {
  const named = (name: string) => buildSource({ url: `https://example.org/${name}` })
  const [a, b, c] = [named('a'), named('b'), named('c')]
  expect(diffLists([a, b], [b, c])).toEqual({ removed: [a], added: [c] })
  expect(diffEvents(buildEventFields({ sources: [a] }), buildEventFields({ sources: [{ ...a }] }))).toEqual(
    [],
  )
})

it('is empty between equals, and the same both ways round', () => {
  const fields = fc
    .record({
      title: fc.constantFrom('a', 'b'),
      scope: fc.constantFrom(null, 'x'),
      stance: fc.constantFrom('ban' as const, 'allow' as const),
      endsOn: fc.constantFrom(null, '2020', '2021-01'),
    })
    .map(buildEventFields)
  fc.assert(
    fc.property(fields, fields, (a, b) => {
      expect(diffEvents(a, { ...a })).toEqual([])
      expect(diffEvents(a, b).map((d) => [d.field, d.after, d.before])).toEqual(
        diffEvents(b, a).map((d) => [d.field, d.before, d.after]),
      )
      for (const { field } of diffEvents(a, b)) expect(DIFF_FIELDS).toContain(field)
    }),
  )
})

it('of three versions, what only the other changed is taken from the other', () => {
  const base = buildEventFields({ summary: null, authority: null, title: 'Old' })
  const theirs = { ...base, summary: 'KEEP ME', title: 'Theirs' }
  const mine = { ...base, authority: 'Ministry', title: 'Mine' }
  expect(untouchedBy(base, theirs, mine)).toEqual(['summary'])
  expect(untouchedBy(base, base, mine)).toEqual([])
  expect(untouchedBy(base, { ...theirs, status: 'retracted' } as typeof theirs, base)).toEqual([
    'title',
    'summary',
  ])
})
