import { z } from 'zod'

/** What a form shows: what was typed, what is wrong at which field, and what is to be said of the whole. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, readonly string[]>>
  /** Wrong with no field in particular: too many tries, a link that is used up. */
  readonly problem: string | null
  /** It worked, and the form stays on the page. */
  readonly done: string | null
  /** Grows with each answer, so that two equal ones are both announced. */
  readonly answer: number
}

export const EMPTY_FORM: FormState = { values: {}, errors: {}, problem: null, done: null, answer: 0 }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** More than a field may hold is not sent back: a page must not grow by what is thrown at it. */
const KEPT = 1000
const SECRET = /password|current|token/i

// An action is called by whoever likes, with whatever they like: what it gets is not to be trusted to be what React sends.
export const formOf = (form: unknown): FormData => (form instanceof FormData ? form : new FormData())
export const nextAnswer = (state: { readonly answer: number } | null | undefined): number =>
  Number.isSafeInteger(state?.answer) ? (state?.answer ?? 0) + 1 : 1

/** One text field of a form, or `null`. */
export function readField(form: unknown, name: string): string | null {
  const value = formOf(form).get(name)
  return typeof value === 'string' ? value : null
}

/** The typed values that a form shows again: never a password or a token. */
const keptValues = (form: unknown): Record<string, string> =>
  Object.fromEntries(
    [...formOf(form)]
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .filter(([name]) => !SECRET.test(name) && !name.startsWith('$'))
      .map(([name, value]) => [name, value.replaceAll('\0', '').slice(0, KEPT)]),
  )

interface Fault {
  readonly errors?: Readonly<Record<string, readonly string[]>>
  readonly problem?: string
}

/** The state after something was wrong: everything typed is kept. */
export const refuse = (state: FormState, form: FormData, { errors = {}, problem }: Fault): FormState => ({
  values: keptValues(form),
  errors,
  problem: problem ?? null,
  done: null,
  answer: nextAnswer(state),
})

/** The state after it worked, where the form stays; `values` is what it then shows. */
export const confirm = (
  state: FormState,
  done: string,
  values: Readonly<Record<string, string>> = {},
): FormState => ({ values, errors: {}, problem: null, done, answer: nextAnswer(state) })

type Read<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly state: FormState }

/** The fields of a form as its schema wants them, or the state that says what is wrong at which. Takes the first of each. */
export function readForm<S extends z.ZodObject>(
  schema: S,
  state: FormState,
  form: FormData,
): Read<z.infer<S>> {
  const typed = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, readField(form, name) ?? undefined]),
  )
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { ok: true, data: parsed.data }
  const found = z.flattenError(parsed.error).fieldErrors as Record<string, string[]>
  // One error a field, the first: that a password is empty also makes it too short.
  const errors = Object.fromEntries(Object.entries(found).map(([name, all]) => [name, all.slice(0, 1)]))
  return { ok: false, state: refuse(state, form, { errors }) }
}
