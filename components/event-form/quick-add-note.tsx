import type { QuickAddAnswer } from './quick-add-answer'

interface Props {
  readonly answer: QuickAddAnswer
  /** Whether the form holds what an earlier line filled in. */
  readonly isLeft: boolean
}

/** What was made of the line, for the person who confirms it. */
export function QuickAddNote({ answer, isLeft }: Props) {
  const isRead = Object.keys(answer.values).length > 0
  return (
    <div className="field-hint">
      <p>
        {isRead && 'Filled in below: look it over, add the source. '}
        {answer.note}
        {!isRead && isLeft && ' What the line before filled in still stands below.'}
      </p>
      {answer.others.length > 0 && (
        <p>
          It also tells:{' '}
          {answer.others.map(({ label, href }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href} target="_blank" rel="noopener" className="link">
                {label}
                <span className="sr-only"> (opens another window)</span>
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
