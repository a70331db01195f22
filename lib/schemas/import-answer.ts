/** What is wrong with one row of a file. `line` counts from 1 and is that on which the row begins. */
export interface ImportError {
  readonly line: number
  /** As on the wire: `sources.0.url`. Empty where it is the row as a whole. */
  readonly field: string
  readonly message: string
}

/** The answer of an import, on the command line, by API and in the page alike (issue 6 fixes its form). */
export interface ImportAnswer {
  readonly rows: number
  readonly new: number
  readonly same: number
  readonly changed: number
  readonly duplicate: number
  /** At most `MOST_ERRORS` of them; a row that is none of the four above has one. */
  readonly errors: readonly ImportError[]
  readonly applied: boolean
  /** What of the file is not read: “Column x is not read”. Absent where all of it is. */
  readonly notes?: readonly string[]
}

/** More would not be read by anybody, and a file of a million wrong rows must not fill the memory. */
export const MOST_ERRORS = 1_000

/** One row of a file, before anybody has looked at what is in it: the words of the wire, or what kept it from being read. */
export type ImportRow =
  | { readonly line: number; readonly record: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly fault: { readonly field: string; readonly message: string } }

/** What becomes of one row. */
export interface ImportVerdict {
  readonly line: number
  readonly verdict: 'new' | 'same' | 'changed' | 'duplicate' | 'error'
  /** The event it is, or duplicates; `null` for a row with an error. */
  readonly event: string | null
  /** For people: what the row is called. */
  readonly title: string
  /** Why it is left out, where the verdict does not say. */
  readonly note: string | null
  readonly errors: readonly ImportError[]
}
