/** What is wrong with one field, in words for whoever sent it. */
export interface FieldError {
  /** The parameter or the property, as it is written on the wire. */
  readonly field: string
  readonly message: string
}

interface ProblemExtras {
  /** What went wrong this time; the title says it in general. */
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  /** Further members (RFC 9457, 3.2). */
  readonly more?: Readonly<Record<string, unknown>>
}

/**
 * An error of the API as problem details (RFC 9457). `type` is about:blank: the title then says what the status means,
 * and `errors` names the fields.
 */
export function problem(
  status: number,
  title: string,
  { detail, errors, more }: ProblemExtras = {},
): Response {
  const body = {
    type: 'about:blank',
    title,
    status,
    ...(detail !== undefined && { detail }),
    ...(errors && errors.length > 0 && { errors }),
    ...more,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
