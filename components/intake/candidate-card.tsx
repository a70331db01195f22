import { memo, type ReactNode, useState } from 'react'
import { isKind, KIND, trackOf } from '@/lib/domain/kind'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { isStance, STANCE } from '@/lib/domain/stance'
import { parseTypedDate } from '@/lib/domain/typed-date'
import type { ArticleValues, CandidateValues } from '@/lib/schemas/intake-form'
import type { EntryCheck } from '../event-form/entry-state'
import { fieldId } from '../event-form/form-binding'
import { eventPath } from '../links'
import { chipOfEvent } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'
import { Button } from '../ui/button'
import { candidateId, sentenceId } from './article-pane'
import { CandidateFields, nameOf } from './candidate-fields'
import type { IntakeRow } from './intake-state'
import { useCandidateCheck } from './use-candidate-check'

interface Props {
  readonly row: IntakeRow
  readonly values: CandidateValues
  readonly set: (id: string, patch: Partial<CandidateValues>) => void
  /** The article as it was last sent. */
  readonly article: ArticleValues
  readonly publishedOn: string
  /** Of its evidence, among the marked sentences. */
  readonly sentence: number
  readonly quote: string
  readonly send: 'propose' | 'publish'
  readonly busy: boolean
}

/** One candidate: what was read, what it would change, what is on record already; to correct, drop or send. There may be sixty: one that did not change is not drawn again. */
export const CandidateCard = memo(function CandidateCard({
  row,
  values,
  set,
  article,
  publishedOn,
  sentence,
  quote,
  send,
  busy,
}: Props) {
  const check = useCandidateCheck(row, values, article)
  const isDropped = values.dropped === '1'
  const own = (patch: Partial<CandidateValues>) => set(row.id, patch)
  const errorsOf = (field: string) =>
    values[field as keyof CandidateValues] === row.values[field as keyof CandidateValues]
      ? (row.errors[field] ?? [])
      : []
  const title = candidateTitle(values, check)
  const id = candidateId(row.id)
  return (
    <li
      id={id}
      className="candidate"
      data-candidate={row.id}
      data-state={row.sent ? 'sent' : isDropped ? 'dropped' : 'open'}
      data-sentence={sentence}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
    >
      <div className="candidate-head">
        {row.sent || isDropped ? (
          !row.sent && <KeptFields id={row.id} values={values} />
        ) : (
          <input
            type="checkbox"
            name={nameOf(row.id, 'chosen')}
            value="1"
            checked={values.chosen === '1'}
            onChange={(e) => own({ chosen: e.target.checked ? '1' : '' })}
            aria-label={`Choose candidate ${Number(row.id) + 1}: ${title}`}
            data-key="x"
          />
        )}
        <h3 id={`${id}-title`}>
          <span className="intake-number" aria-hidden="true">
            {Number(row.id) + 1}
          </span>{' '}
          {title}
        </h3>
        {isStance(values.stance) && isKind(values.kind) && (
          <StanceChip stance={values.stance} state={trackOf(values.kind)} label decorative />
        )}
      </div>
      {row.sent ? (
        <p className="candidate-verdict">
          {row.sent.as === 'published' ? 'Published: ' : 'Sent to review: '}
          <a href={row.sent.href} target="_blank" rel="noopener" className="link">
            {row.sent.as === 'published' ? 'see the event' : 'see what becomes of it'}
            <span className="sr-only"> (opens another window)</span>
          </a>
        </p>
      ) : isDropped ? (
        <p className="candidate-verdict">
          Dropped.{' '}
          <Button
            type="submit"
            name="intent"
            value={`keep:${row.id}`}
            size="small"
            variant="quiet"
            data-key="d"
            onClick={(e) => {
              e.preventDefault()
              own({ dropped: '' })
            }}
          >
            Take it back
          </Button>
        </p>
      ) : (
        <>
          <Facts row={row} values={values} sentence={sentence} quote={quote} />
          {row.problem && (
            <p className="field-error" role="alert">
              {row.problem}
            </p>
          )}
          <Effects check={check} />
          <Duplicates row={row} values={values} set={own} check={check} errors={errorsOf('distinct')} />
          <Correct
            row={row}
            values={values}
            hasErrors={Object.keys(row.errors).some((f) => f !== 'distinct')}
          >
            <CandidateFields candidate={{ id: row.id, values, set: own, errorsOf, check, publishedOn }} />
          </Correct>
          <div className="candidate-buttons">
            <Button
              type="submit"
              name="intent"
              value={`drop:${row.id}`}
              size="small"
              variant="quiet"
              data-key="d"
              onClick={(e) => {
                e.preventDefault()
                own({ dropped: '1' })
              }}
            >
              Drop<span className="sr-only"> candidate {Number(row.id) + 1}</span>
            </Button>
            <Button
              type="submit"
              name="intent"
              value={`${send}:${row.id}`}
              size="small"
              aria-disabled={busy || undefined}
            >
              {send === 'publish' ? 'Publish this one' : 'Send this one to review'}
              <span className="sr-only">: candidate {Number(row.id) + 1}</span>
            </Button>
          </div>
        </>
      )}
    </li>
  )
})

/** "United Kingdom bans Huawei · 5G networks", as far as it is known. */
export function candidateTitle(values: CandidateValues, { names }: EntryCheck): string {
  const name = (field: 'actor' | 'company' | 'topic', none: string) => {
    const reading = names[field]
    return (reading.typed === values[field] && reading.meant?.name) || values[field].trim() || none
  }
  const verb = isStance(values.stance) ? STANCE[values.stance].verb : '…'
  return `${name('actor', 'Somebody')} ${verb} ${name('company', 'a company')} · ${name('topic', 'topic unknown')}`
}

/** A dropped candidate keeps what was typed, to be taken back. */
function KeptFields({ id, values }: { id: string; values: CandidateValues }) {
  return Object.entries(values).map(([field, value]) => (
    <input key={field} type="hidden" name={nameOf(id, field)} value={value} />
  ))
}

function Facts({ row, values, sentence, quote }: Pick<Props, 'row' | 'values' | 'sentence' | 'quote'>) {
  const date = parseTypedDate(values.announcedOn)
  const { attributedTo, confidence, background } = row.facts
  return (
    <>
      <p className="candidate-facts">
        {isKind(values.kind) && KIND[values.kind].label} ·{' '}
        {date ? formatPartialDate(date) : <strong>date not told</strong>}
        {attributedTo && <> · said by {attributedTo}</>} · read with {Math.round(confidence * 100)} %
        confidence
        {background && <> · background</>}
      </p>
      <blockquote className="candidate-quote">
        <a href={`#${sentenceId(sentence)}`} className="link-quiet" data-key="s">
          <span className="sr-only">Its sentence in the article: </span>
          {quote}
        </a>
      </blockquote>
    </>
  )
}

function Effects({ check }: { check: EntryCheck }) {
  const told = check.effects.flatMap(({ cell, lines, nothing }) =>
    nothing ? [nothing] : lines.map((line) => `${cell}: ${line.sentence}`),
  )
  if (told.length === 0) return null
  return (
    <p className="candidate-facts">
      <span className="sr-only">It would change: </span>
      {told.join('; ')}
    </p>
  )
}

function Duplicates({
  row,
  values,
  set,
  check,
  errors,
}: Pick<Props, 'row' | 'values'> & {
  set: (patch: Partial<CandidateValues>) => void
  check: EntryCheck
  errors: readonly string[]
}) {
  // That another event has the same source says nothing here: all candidates have it.
  const alike = check.duplicates.filter((d) => d.because !== 'source')
  if (alike.length === 0)
    return values.distinct === '' ? null : (
      <input type="hidden" name={nameOf(row.id, 'distinct')} value={values.distinct} />
    )
  const open = alike.map((d) => d.id)
  const told = new Set(values.distinct.split(' '))
  const id = fieldId(nameOf(row.id, 'distinct'))
  return (
    <div className="candidate-alike" data-invalid={errors.length > 0 || undefined}>
      <p className="font-semibold">
        {alike.every((d) => d.because === 'topic')
          ? 'On record under another topic?'
          : alike.every((d) => d.because === 'stance')
            ? 'The same stance is on record'
            : 'On record already?'}
      </p>
      <ul>
        {alike.map((duplicate) => (
          <li key={duplicate.id}>
            <StanceChip {...chipOfEvent(duplicate)} decorative />{' '}
            <a href={eventPath(duplicate.id)} target="_blank" rel="noopener" className="link">
              {duplicate.title}
              <span className="sr-only"> (opens another window)</span>
            </a>{' '}
            <span className="text-muted">{formatPartialDate(duplicate.announcedOn)}</span>
          </li>
        ))}
      </ul>
      <label>
        <input
          type="checkbox"
          id={id}
          name={nameOf(row.id, 'distinct')}
          value={open.join(' ')}
          checked={open.every((one) => told.has(one))}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
          onChange={(e) => set({ distinct: e.target.checked ? open.join(' ') : '' })}
        />{' '}
        {alike.length === 1 ? 'It is another step' : 'None of these is this step'}
      </label>
      {errors.length > 0 && (
        <p id={`${id}-error`} className="field-error">
          {errors.join(' ')}
        </p>
      )}
    </div>
  )
}

/** The fields, folded away while nothing is lacking. */
function Correct({
  row,
  values,
  hasErrors,
  children,
}: Pick<Props, 'row' | 'values'> & { hasErrors: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(
    () => values.chosen === '1' && (['actor', 'company', 'topic'] as const).some((f) => values[f] === ''),
  )
  return (
    <details
      className="candidate-correct"
      open={isOpen || hasErrors}
      onToggle={(e) => setOpen(e.currentTarget.open)}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || e.defaultPrevented) return
        e.preventDefault()
        document.getElementById(candidateId(row.id))?.focus()
      }}
      data-key="e"
    >
      <summary>
        Correct<span className="sr-only"> candidate {Number(row.id) + 1}</span>
      </summary>
      {children}
    </details>
  )
}
