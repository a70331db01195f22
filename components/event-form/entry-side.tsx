import type { Reading } from '@/lib/domain/fold'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { isBlankSource } from '@/lib/schemas/event-form'
import { eventPath } from '../links'
import { chipOfEvent } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'
import type { CellEffect, LikelyDuplicate } from './entry-state'
import { type FormBinding, fieldId } from './form-binding'

/** Beside the form: what recording it would change, and what is perhaps on record already. */
export function EntrySide({ form, mayBeAnother }: { form: FormBinding; mayBeAnother: boolean }) {
  const { effects, lacking, duplicates } = form.check
  return (
    <aside className="entry-side" aria-label="Before you send it">
      <section aria-labelledby="effect-title">
        <h2 id="effect-title">What this would change</h2>
        <div aria-live="polite">
          {lacking.length > 0 ? (
            <p className="text-muted">To tell, still needed: {lacking.join(', ')}.</p>
          ) : (
            effects.map((effect) => <Effect key={effect.cell} effect={effect} />)
          )}
        </div>
      </section>
      {duplicates.length > 0 && (
        <section
          aria-labelledby="duplicates-title"
          className="duplicates"
          data-invalid={form.errorsOf('distinct').length > 0 || undefined}
        >
          <h2 id="duplicates-title">On record already?</h2>
          <ul>
            {duplicates.map((duplicate) => (
              <Duplicate key={duplicate.id} duplicate={duplicate} form={form} />
            ))}
          </ul>
          {mayBeAnother && <Distinct form={form} />}
        </section>
      )}
    </aside>
  )
}

function Effect({ effect }: { effect: CellEffect }) {
  return (
    <div className="cell-effect">
      <p className="cell-effect-name">{effect.cell}</p>
      {effect.lines.map((line) => (
        <div key={line.sentence}>
          <p className="effect-chips" aria-hidden="true">
            <Side reading={line.before} /> → <Side reading={line.after} />
          </p>
          <p>
            <span className="sr-only">{effect.cell}: </span>
            {line.sentence}
          </p>
        </div>
      ))}
      {effect.nothing && <p>{effect.nothing}</p>}
    </div>
  )
}

const Side = ({ reading }: { reading: Reading | null }) =>
  reading ? (
    <StanceChip stance={reading.was} state={reading.state} track={reading.track} label decorative />
  ) : (
    <span className="text-muted">nothing</span>
  )

const BECAUSE: Readonly<Record<LikelyDuplicate['because'], string>> = {
  cell: 'same actor and issue, about the same time',
  stance: 'same actor, issue and stance; when, is still open',
  source: 'a source has the same address',
  both: 'same actor and issue, same source',
  topic: 'same actor, company and stance in another topic',
}

function Duplicate({ duplicate, form }: { duplicate: LikelyDuplicate; form: FormBinding }) {
  return (
    <li>
      <p>
        <StanceChip {...chipOfEvent(duplicate)} decorative />{' '}
        <a href={eventPath(duplicate.id)} target="_blank" rel="noopener" className="link">
          {duplicate.title}
          <span className="sr-only"> (opens another window)</span>
        </a>
      </p>
      <p className="text-muted">
        {formatPartialDate(duplicate.announcedOn)} · {BECAUSE[duplicate.because]}
      </p>
      <p>
        <a href={sameStepHref(duplicate.id, form)} target="_blank" rel="noopener" className="link">
          This is the same step: add your source there
          <span className="sr-only"> (opens another window)</span>
        </a>
      </p>
    </li>
  )
}

/** The form of the recorded event with the first typed source added to it. */
function sameStepHref(id: string, { values }: FormBinding): string {
  const source = values.sources.find((row) => !isBlankSource(row))
  if (!source) return `${eventPath(id)}/edit`
  const { url, publisher, title, publishedOn, quotation } = source
  const query = new URLSearchParams(
    Object.entries({
      url,
      publisher,
      sourceTitle: title,
      publishedOn,
      quotation: quotation.slice(0, 500),
    }).filter(([, value]) => value !== ''),
  )
  return `${eventPath(id)}/edit?${query}`
}

function Distinct({ form }: { form: FormBinding }) {
  const open = form.check.duplicates.filter((d) => d.because !== 'source').map((d) => d.id)
  if (open.length === 0) return null
  const told = new Set(form.values.distinct.split(' '))
  const id = fieldId('distinct')
  const errors = form.errorsOf('distinct')
  return (
    <>
      <label className="distinct">
        <input
          type="checkbox"
          id={id}
          name="distinct"
          value={open.join(' ')}
          checked={open.every((one) => told.has(one))}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
          onChange={(e) => form.set({ distinct: e.target.checked ? open.join(' ') : '' })}
        />{' '}
        None of these is this step
      </label>
      {errors.map((error) => (
        <p key={error} id={`${id}-error`} className="field-error">
          {error}
        </p>
      ))}
    </>
  )
}
