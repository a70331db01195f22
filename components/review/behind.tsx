import type { ReactNode } from 'react'

interface Props {
  readonly summary: string | undefined
  /** The key of `Shortcuts` that opens it. */
  readonly shortcut: string | undefined
  /** Whether it lies open from the start: after an error, which must be seen without scripts too. */
  readonly isOpen: boolean
  readonly children: ReactNode
}

/** A form behind its summary, one of several of which one is open at a time; without a summary the form alone. */
export function Behind({ summary, shortcut, isOpen, children }: Props) {
  if (summary === undefined) return <div data-decision={shortcut}>{children}</div>
  return (
    <details name="decision" open={isOpen} data-decision={shortcut}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
