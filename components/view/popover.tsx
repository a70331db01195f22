import type { ReactNode } from 'react'

interface Props {
  /** What is shown when closed: the current choice. */
  readonly label: ReactNode
  /** What is chosen here, for screen readers: "Date". */
  readonly purpose: string
  /** `phrase` inside a sentence, `button` in a row of controls. */
  readonly look?: 'phrase' | 'button'
  readonly children: ReactNode
}

/**
 * A choice behind a word: a <details>, so that it opens without scripts. Those of one page close each other (`name`);
 * `PopoverManners` adds Escape and a click elsewhere.
 */
export function Popover({ label, purpose, look = 'phrase', children }: Props) {
  return (
    <details className="popover" name="view-control" data-look={look}>
      <summary
        className={look === 'button' ? 'button' : undefined}
        data-variant={look === 'button' ? 'secondary' : undefined}
      >
        <span className="sr-only">{purpose}: </span>
        {label}
      </summary>
      <div className="popover-panel">{children}</div>
    </details>
  )
}
