import type { ImportAnswer } from '@/lib/schemas/import-answer'

const n = (count: number): string => count.toLocaleString('en')

/** How many rows are what: of a try and of an import alike. */
export function AnswerCounts({ answer }: { readonly answer: ImportAnswer }) {
  const wrong = answer.rows - answer.new - answer.same - answer.changed - answer.duplicate
  const counts = [
    { label: 'rows', count: answer.rows, says: 'in the file' },
    { label: 'new', count: answer.new, says: 'recorded nowhere yet' },
    { label: 'changed', count: answer.changed, says: 'recorded, and corrected by the file' },
    { label: 'same', count: answer.same, says: 'recorded just so: left alone' },
    { label: 'duplicate', count: answer.duplicate, says: 'tell a step that is recorded: left out' },
    // A related event that is missing is found when the rows are counted already.
    {
      label: 'with errors',
      count: Math.max(wrong, answer.errors.length > 0 ? 1 : 0),
      says: 'keep the whole file out',
    },
  ]
  return (
    <dl className="import-counts">
      {counts.map(({ label, count, says }) => (
        <div key={label} data-error={(label === 'with errors' && count > 0) || undefined}>
          <dt>{label}</dt>
          <dd>
            <b>{n(count)}</b> <span>{says}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
