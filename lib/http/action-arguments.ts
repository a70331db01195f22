/** No form of this site nests its fields deeper than a few levels. */
const MOST_DEEP = 40

/** A part of what a form is sent with, by its name: text, or `null` where there is none (files are none). */
export type PartOf = (name: string) => string | null

/**
 * Whether React can read what a Server Action is called with, and it is something that a page of this site sends: plain
 * data, the fields of a form, and references from one place to another. React fails on the rest, which answers as a
 * failure of ours (500); so it is looked at before (proxy.ts). `part` gives the rows of the reply, each JSON, by number;
 * the first is the list of arguments.
 */
export function isReadableReply(first: string, part: PartOf): boolean {
  const rows = new Map<string, unknown>()
  const rowOf = (id: string): unknown => {
    if (!rows.has(id)) rows.set(id, parseRow(part(id)))
    return rows.get(id)
  }
  const isReadable = (value: unknown, depth = 0): boolean => {
    if (depth > MOST_DEEP) return false
    if (typeof value === 'string') return !value.startsWith('$') || isReadableMark(value, rowOf)
    if (typeof value !== 'object' || value === null) return true
    return Object.entries(value).every(
      ([key, member]) => key !== '__proto__' && isReadable(member, depth + 1),
    )
  }
  const root = rowOf(first)
  return Array.isArray(root) && isReadable(root) && [...rows.values()].every((row) => isReadable(row))
}

/** What React writes for values that JSON has not. `$K1` is a form, whose fields need no reading. */
const PLAIN_MARK = /^\$(?:\$.*|undefined|NaN|-?Infinity|-0|K[0-9a-f]{1,4})$/su
/** A promise of a row: what an action closed over comes so, sealed, as plain text. */
const PROMISE = /^\$@([0-9a-f]{1,4})$/u
/** A value that stands somewhere else: row, then the way to it. */
const REFERENCE = /^\$([0-9a-f]{1,4})((?::[^:]+)*)$/u

function isReadableMark(mark: string, rowOf: (id: string) => unknown): boolean {
  if (PLAIN_MARK.test(mark)) return true
  const promised = PROMISE.exec(mark)?.[1]
  if (promised !== undefined) {
    const sealed = rowOf(Number.parseInt(promised, 16).toString())
    return typeof sealed === 'string' && !sealed.startsWith('$')
  }
  const [, row, path = ''] = REFERENCE.exec(mark) ?? []
  if (row === undefined || path === '') return false
  let value = rowOf(Number.parseInt(row, 16).toString())
  for (const key of path.split(':').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return true
}

function parseRow(text: string | null): unknown {
  if (text === null) return NO_ROW
  try {
    return JSON.parse(text) as unknown
  } catch {
    return NO_ROW
  }
}
/** Not readable: it begins like a mark, and is none. */
const NO_ROW = '$'

const REF = '$ACTION_REF_'

/**
 * Whether a form that was sent without scripts names its action as React writes it: `$ACTION_REF_1`, `$ACTION_1:0` with
 * the id and where its arguments are, `$ACTION_1:1` with these. A form of no action is none of ours to judge.
 */
export function isReadableForm(names: Iterable<string>, part: PartOf): boolean {
  for (const name of names) {
    if (!name.startsWith(REF)) continue
    const prefix = `$ACTION_${name.slice(REF.length)}:`
    const named = parseRow(part(`${prefix}0`))
    if (typeof named !== 'object' || named === null) return false
    const { id, bound } = named as { readonly id?: unknown; readonly bound?: unknown }
    if (typeof id !== 'string') return false
    if (bound === null) continue
    const row = typeof bound === 'string' ? /^\$@([0-9a-f]{1,4})$/.exec(bound)?.[1] : undefined
    if (row === undefined) return false
    const number = Number.parseInt(row, 16).toString()
    if (!isReadableReply(number, (id) => part(prefix + id))) return false
  }
  return true
}
