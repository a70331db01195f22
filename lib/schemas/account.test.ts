import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changePassword,
  email,
  newPassword,
  PASSWORD_MAX,
  personName,
  setUp,
  signIn,
  signUp,
} from './account'
import { readPage, readSearch } from './admin'
import { confirm, EMPTY_FORM, readForm, refuse } from './form-state'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('an e-mail address', () => {
  it.each([
    ['  Ada@Example.ORG ', 'ada@example.org'],
    ['a.b+c@sub.example.org', 'a.b+c@sub.example.org'],
  ])('%j is %s', (typed, kept) => {
    expect(email.parse(typed)).toBe(kept)
  })
  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'a b@example.org',
    'a@example.org\0',
    `${'a'.repeat(300)}@example.org`,
  ])('%j is none', (typed) => {
    expect(email.safeParse(typed).success).toBe(false)
  })
})

describe('a name that is shown', () => {
  it.each(['Ada', 'Zoë O’Hara-Lee', '山田太郎', 'José 🎈', 'a'.repeat(80)])('may be %j', (name) => {
    expect(personName.parse(name)).toBe(name.normalize('NFC'))
  })
  it.each(['', '   ', 'a\0b', 'admin\u202e', '\u2066x', 'a'.repeat(81), '\ud800'])(
    'may not be %j',
    (name) => {
      expect(personName.safeParse(name).success).toBe(false)
    },
  )
})

describe('a new password', () => {
  it.each([
    ['short', false],
    ['          ', true],
    ['ten signs.', true],
    ['x'.repeat(PASSWORD_MAX), true],
    ['x'.repeat(PASSWORD_MAX + 1), false],
    ['with a \0 inside', false],
  ])('%j may be chosen: %s', (typed, good) => {
    expect(newPassword.safeParse(typed).success).toBe(good)
  })
})

describe('a form that is sent back', () => {
  it('keeps what was typed, and never a password or a token', () => {
    const form = formOf({
      name: 'Ada',
      email: 'ada',
      password: 'hunter2',
      current: 'x',
      token: 'y',
      next: '/z',
    })
    const read = readForm(signUp, EMPTY_FORM, form)
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(read.state.values).toEqual({ name: 'Ada', email: 'ada', next: '/z' })
    expect(Object.keys(read.state.errors).sort()).toEqual(['email', 'password'])
  })

  it('has one error a field', () => {
    const read = readForm(signUp, EMPTY_FORM, formOf({ name: '', email: '', password: '' }))
    if (read.ok) throw new Error('nothing was refused')
    expect(Object.values(read.state.errors).map((errors) => errors.length)).toEqual([1, 1, 1])
  })

  it('counts its answers, so that two equal ones are both announced', () => {
    const once = refuse(EMPTY_FORM, formOf({}), { problem: 'x' })
    expect(refuse(once, formOf({}), { problem: 'x' }).answer).toBe(2)
    expect(confirm(once, 'done').answer).toBe(2)
  })

  it('does not grow by what is thrown at it', () => {
    const { values } = refuse(EMPTY_FORM, formOf({ name: 'a'.repeat(100_000) }), {})
    expect(values.name).toHaveLength(1000)
  })

  it('takes anything from anybody without failing', () => {
    const schemas = [signIn, signUp, setUp, changePassword]
    const field = fc.constantFrom('name', 'email', 'password', 'current', 'token', '__proto__', '$ACTION')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(field, fc.string({ unit: 'binary' }))),
        fc.anything(),
        (fields, state) => {
          const form = new FormData()
          for (const [name, value] of fields) form.append(name, value)
          for (const schema of schemas) {
            const read = readForm(schema, state as never, form)
            if (!read.ok) expect(Object.keys(read.state.errors).length).toBeGreaterThan(0)
            expect(readForm(schema, state as never, state as never).ok).toBe(false)
          }
        },
      ),
    )
  })
})

describe('the parameters of the administrators’ pages', () => {
  it.each([
    ['2', 2],
    ['0', 1],
    ['-1', 1],
    ['1e9', 1],
    ['99999999999', 1],
    [undefined, 1],
    [['2', '3'], 1],
  ])('page %j is %i', (typed, page) => {
    expect(readPage(typed)).toBe(page)
  })
  it.each([
    ['  ada ', 'ada'],
    ['a\0b', 'ab'],
    [undefined, ''],
    [['a'], ''],
    ['a'.repeat(500), 'a'.repeat(200)],
  ])('search %j is %j', (typed, q) => {
    expect(readSearch(typed)).toBe(q)
  })
})
