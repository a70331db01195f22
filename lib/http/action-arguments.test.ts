import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReadableForm, isReadableReply } from './action-arguments'

const partsOf = (parts: Readonly<Record<string, string>>) => (name: string) =>
  Object.hasOwn(parts, name) ? (parts[name] ?? null) : null
const reply = (...rows: string[]) => isReadableReply('0', partsOf(Object.fromEntries(rows.entries())))

describe('what an action is called with', () => {
  it.each([
    ['nothing', '[]'],
    ['a target, a state and a form', '[{"kind":"new"},{"answer":0,"errors":{}},"$K1"]'],
    ['what JSON has no word for', '["$undefined","$NaN","$Infinity","$-Infinity","$-0"]'],
    ['a text that begins with a dollar sign', '["$$5 million"]'],
    ['one value in two places', '[{"check":{"a":1}},"$0:0:check"]'],
  ])('is readable: %s', (_, row) => {
    expect(reply(row)).toBe(true)
  })
  it('is readable where a second row holds what the first names', () => {
    expect(reply('[{"a":"$1:0:b"}]', '[{"b":{"c":1}}]')).toBe(true)
  })
  it.each([
    ['no JSON', 'garbage'],
    ['nothing at all', ''],
    ['no list', '{}'],
    ['no list', 'null'],
    ['a function', '["$F1"]'],
    ['a promise of nothing', '["$@1"]'],
    ['a promise of itself', '["$@0"]'],
    ['a stream', '["$R1"]'],
    ['a large number', '["$n1"]'],
    ['a reference to nothing', '["$7:a"]'],
    ['a reference to no member', '[{"a":1},"$0:0:b"]'],
    ['a reference up the prototype', '[{"a":1},"$0:0:constructor"]'],
    ['a reference to itself', '["$0"]'],
    ['a prototype', '[{"__proto__":{"answer":1}}]'],
    ['a mark of nothing', '["$"]'],
    ['a tower', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
  ])('is not readable: %s, %s', (_, row) => {
    expect(reply(row)).toBe(false)
  })
  it('is readable where what the action closed over comes sealed', () => {
    expect(reply('["$@1","$K2"]', '"c2VhbGVk"')).toBe(true)
    expect(reply('["$@1"]', '["$@1"]')).toBe(false)
    expect(reply('["$@1"]', '"$F1"')).toBe(false)
  })
  it('is not readable where another row is broken', () => {
    expect(reply('["$1:a"]', '{"a":"$F7"}')).toBe(false)
    expect(reply('["$1:a"]', 'x')).toBe(false)
  })
})

describe('a form that was sent without scripts', () => {
  const form = (parts: Record<string, string>) => isReadableForm(Object.keys(parts), partsOf(parts))
  const sent = {
    $ACTION_REF_1: '',
    '$ACTION_1:0': '{"id":"705f29","bound":"$@1"}',
    '$ACTION_1:1': '[{"answer":0}]',
    title: '$F1',
  }
  it('is readable as React writes it, whatever is typed into its fields', () => {
    expect(form(sent)).toBe(true)
    expect(form({ ...sent, '$ACTION_1:0': '{"id":"705f29","bound":null}' })).toBe(true)
    expect(form({ title: 'x' })).toBe(true)
    expect(form({ ...sent, '$ACTION_1:1': '["$@2"]', '$ACTION_1:2': '"c2VhbGVk"' })).toBe(true)
  })
  it.each([
    [{ '$ACTION_1:0': 'x' }],
    [{ '$ACTION_1:0': 'null' }],
    [{ '$ACTION_1:0': '{"id":"705f29","bound":"$F1"}' }],
    [{ '$ACTION_1:0': '{"id":"705f29","bound":5}' }],
    [{ '$ACTION_1:0': '{"id":5,"bound":null}' }],
    [{ '$ACTION_1:0': '{"id":"705f29","bound":"$@2"}' }],
    [{ '$ACTION_1:1': 'null' }],
    [{ '$ACTION_1:1': '["$@3"]' }],
    [{ $ACTION_REF_2: '' }],
  ])('is not readable with %j', (tampered) => {
    expect(form({ ...sent, ...tampered })).toBe(false)
  })
})

it('judges whatever is sent, and lets through whatever React writes of plain data', () => {
  // What React writes: JSON, with a dollar sign before texts that begin with one.
  const written = (value: unknown): string =>
    JSON.stringify(value, (_, member) =>
      typeof member === 'string' && member.startsWith('$') ? `$${member}` : member,
    )
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (value) => {
      fc.pre(!JSON.stringify(value).includes('"__proto__"'))
      expect(reply(written(value))).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(typeof reply(a, b)).toBe('boolean')
    }),
  )
})
