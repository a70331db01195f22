/** A parameter of a call or a field of its body, as the reference shows it. */
export interface FieldEntry {
  readonly name: string
  /** In path, query or header; of a field of the body `null`. */
  readonly place: 'path' | 'query' | 'header' | null
  readonly required: boolean
  readonly repeatable: boolean
  /** "text", "ban, restrict …", "list of objects". */
  readonly type: string
  readonly description: string
}

/** A call of the API, as the reference shows it. */
export interface CallEntry {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly FieldEntry[]
  readonly body: readonly FieldEntry[]
  readonly answers: readonly { readonly status: string; readonly description: string }[]
  /** To be pasted into a terminal. */
  readonly command: string
  /** To be opened in the browser; `null` for what is not only read, or needs an id. */
  readonly href: string | null
}
