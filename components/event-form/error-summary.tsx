import type { Ref } from 'react'
import { fieldId } from './form-binding'

interface Props {
  readonly ref?: Ref<HTMLDivElement>
  readonly problem: string | null
  /** By field, in the order of the form. */
  readonly errors: readonly (readonly [string, readonly string[]])[]
}

/** What keeps the form from being recorded, with the ways to it. Gets the focus, so that it is read out. */
export function ErrorSummary({ ref, problem, errors }: Props) {
  if (!problem && errors.length === 0) return null
  const title =
    problem ??
    (errors.length === 1 ? 'One field needs another look' : `${errors.length} fields need another look`)
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts this is what the page was loaded for, and where it goes on.
    <div ref={ref} className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.flatMap(([field, messages]) =>
            messages.map((message) => (
              <li key={`${field} ${message}`}>
                <a href={`#${fieldId(field)}`} className="link">
                  {message}
                </a>
              </li>
            )),
          )}
        </ul>
      )}
    </div>
  )
}
