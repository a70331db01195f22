import { diffLists, type FieldChange } from '@/lib/domain/event-diff'
import { FIELD_LABEL, fieldInWords, isTextField } from '@/lib/domain/field-words'
import type { Names } from '@/lib/domain/names'
import type { RelatedEvent, Source } from '@/lib/domain/stance-event'
import { Added, Removed } from './change-mark'
import { RelatedLines } from './related-lines'
import { SourceDiff } from './source-diff'
import { wordDiff } from './word-diff'

interface Props {
  readonly changes: readonly FieldChange[]
  readonly names: Names
  readonly titles: ReadonlyMap<string, string>
}

/** How one version became the next, a field a row: texts word by word, lists by what came and went. */
export function FieldDiff({ changes, names, titles }: Props) {
  if (changes.length === 0) return <p className="text-muted">The two say the same.</p>
  return (
    <dl className="facts fields diff">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{FIELD_LABEL[change.field]}</dt>
          <dd>
            <Change change={change} names={names} titles={titles} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Change({ change, names, titles }: Omit<Props, 'changes'> & { change: FieldChange }) {
  const { field, before, after } = change
  if (field === 'sources') return <SourceDiff before={before as Source[]} after={after as Source[]} />
  if (field === 'related') {
    const { removed, added } = diffLists(before as RelatedEvent[], after as RelatedEvent[])
    return (
      <>
        {removed.length > 0 && (
          <Removed block>
            <RelatedLines related={removed} titles={titles} />
          </Removed>
        )}
        {added.length > 0 && (
          <Added block>
            <RelatedLines related={added} titles={titles} />
          </Added>
        )}
        {removed.length + added.length === 0 && (
          <span className="text-muted">the same, in another order</span>
        )}
      </>
    )
  }
  const [a, b] = [fieldInWords(field, before, names), fieldInWords(field, after, names)]
  if (isTextField(field) && a !== null && b !== null)
    return (
      <p className="whitespace-pre-line">
        {withKeys(wordDiff(a, b)).map(({ key, kind, text }) =>
          kind === 'same' ? (
            <span key={key}>{text}</span>
          ) : kind === 'added' ? (
            <Added key={key}>{text}</Added>
          ) : (
            <Removed key={key}>{text}</Removed>
          ),
        )}
      </p>
    )
  return (
    <>
      {a === null ? <span className="text-muted">nothing recorded</span> : <Removed>{a}</Removed>}
      <span aria-hidden="true"> → </span>
      {b === null ? <span className="text-muted">nothing recorded</span> : <Added>{b}</Added>}
    </>
  )
}

/** Runs have no identity of their own but their place in the text. */
function withKeys<Run extends { readonly text: string }>(runs: readonly Run[]) {
  let offset = 0
  return runs.map((run) => {
    const key = `${offset}`
    offset += run.text.length + 1
    return { ...run, key }
  })
}
