import { describe, expect, it } from 'vitest'
import { keepTicked, mailAlert, readAlertFilter, tickedIn } from './alert-form'
import { EMPTY_FORM, readForm } from './form-state'

const sent = (...fields: readonly (readonly [name: string, value: string])[]): FormData => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

describe('the form of an alert', () => {
  it('keeps all that is ticked when the address is wrong', () => {
    const form = sent(['actor', 'JPN'], ['actor', 'EU'], ['topic', '5g-networks'], ['email', 'nonsense'])
    const read = readForm(mailAlert, EMPTY_FORM, form)
    if (read.ok) throw new Error('nonsense was taken for an address')
    const state = keepTicked(read.state, form)
    expect(tickedIn(state, 'actor')).toEqual(['JPN', 'EU'])
    expect(tickedIn(state, 'topic')).toEqual(['5g-networks'])
    expect(tickedIn(state, 'company')).toEqual([])
    expect(state.values.email).toBe('nonsense')
  })

  it('sends nothing back that is no key', () => {
    expect(tickedIn(keepTicked(EMPTY_FORM, sent(['actor', '"><b>'], ['actor', 'A B'])), 'actor')).toEqual([])
  })

  it('takes every name that is known, however many are ticked', () => {
    const codes = Array.from({ length: 263 }, (_, i) => `A${i}`)
    const known = {
      actors: new Set(codes),
      blocs: new Set<string>(),
      companies: new Set<string>(),
      topics: new Set<string>(),
    }
    const form = sent(...[...codes, 'NOBODY'].map((code) => ['actor', code] as const))
    expect(readAlertFilter(form, known as never).actors).toEqual(codes)
  })
})
