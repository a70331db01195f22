import type { ReactNode } from 'react'
import { DEED_KINDS, KIND, WORD_KINDS } from '@/lib/domain/kind'
import { STANCE, STANCES } from '@/lib/domain/stance'
import { CONFIDENCE_MEANING, CONFIDENCES } from '@/lib/domain/vocabulary'
import { pickOf } from '@/lib/schemas/event-form'
import type { CandidateField, CandidateValues } from '@/lib/schemas/intake-form'
import { Combobox } from '../event-form/combobox'
import { DateEcho } from '../event-form/date-echo'
import type { EntryCheck, NameField } from '../event-form/entry-state'
import { fieldId } from '../event-form/form-binding'
import { NameChoices } from '../event-form/name-choices'
import { Button } from '../ui/button'
import { Input, Select, Textarea } from '../ui/control'
import { type ControlProps, Field } from '../ui/field'

export interface CandidateBinding {
  readonly id: string
  readonly values: CandidateValues
  readonly set: (patch: Partial<CandidateValues>) => void
  readonly errorsOf: (field: string) => readonly string[]
  readonly check: EntryCheck
  /** When the article appeared, as typed. */
  readonly publishedOn: string
}

/** The name of a field of a candidate in the form. */
export const nameOf = (id: string, field: string): string => `c.${id}.${field}`

const PICK = { actor: 'pickActor', company: 'pickCompany', topic: 'pickTopic' } as const

/** What can be corrected of a candidate: the choices of the form of an event. */
export function CandidateFields({ candidate }: { candidate: CandidateBinding }) {
  const { check, values } = candidate
  return (
    <div className="candidate-fields">
      <div className="form-columns">
        <Name candidate={candidate} field="actor" label="Country or bloc" />
        <Name candidate={candidate} field="company" label="Company" />
        <Name candidate={candidate} field="topic" label="Topic" />
      </div>
      <div className="form-columns">
        <Choice candidate={candidate} field="stance" label="Stance">
          {STANCES.map((stance) => (
            <option key={stance} value={stance}>
              {STANCE[stance].label}: {STANCE[stance].meaning}
            </option>
          ))}
        </Choice>
        <Choice candidate={candidate} field="kind" label="Kind of step">
          <optgroup label="A deed: it binds">{DEED_KINDS.map(kindOption)}</optgroup>
          <optgroup label="A word: it signals">{WORD_KINDS.map(kindOption)}</optgroup>
        </Choice>
        <Choice candidate={candidate} field="confidence" label="Confidence">
          {CONFIDENCES.map((confidence) => (
            <option key={confidence} value={confidence}>
              {confidence}: {CONFIDENCE_MEANING[confidence]}
            </option>
          ))}
        </Choice>
      </div>
      <div className="form-columns">
        <DateOf candidate={candidate} field="announcedOn" label="Announced" required>
          {values.announcedOn === '' && candidate.publishedOn.trim() !== '' && (
            <Button
              size="small"
              variant="quiet"
              className="needs-js"
              onClick={() => candidate.set({ announcedOn: candidate.publishedOn })}
            >
              Take the article’s: {candidate.publishedOn}
            </Button>
          )}
        </DateOf>
        <DateOf candidate={candidate} field="effectiveOn" label="In force from" />
        <DateOf candidate={candidate} field="deadlineOn" label="Deadline" />
      </div>
      <Text
        candidate={candidate}
        field="title"
        label="Title"
        hint={check.title ? `Left empty, it becomes “${check.title}”.` : undefined}
      />
      <div className="form-columns">
        <Text candidate={candidate} field="authority" label="Authority" hint="Who decided or spoke" />
        <Text candidate={candidate} field="scope" label="Scope" hint="Where it covers less than the topic" />
      </div>
      <Text candidate={candidate} field="quotation" label="Quotation" rows={3} />
    </div>
  )
}

const kindOption = (kind: keyof typeof KIND) => (
  <option key={kind} value={kind}>
    {KIND[kind].label}: {KIND[kind].meaning}
  </option>
)

interface OfField<F extends CandidateField = CandidateField> {
  readonly candidate: CandidateBinding
  readonly field: F
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}

function Labelled({
  candidate,
  field,
  label,
  hint,
  required = false,
  children,
}: OfField & { children: (control: Omit<ControlProps, 'required'>) => ReactNode }) {
  const id = fieldId(nameOf(candidate.id, field))
  return (
    <Field id={id} label={label} hint={hint} errors={candidate.errorsOf(field)} required={required}>
      {({ required: _, ...control }) => children(control)}
    </Field>
  )
}

function Name({ candidate, field, label }: OfField<NameField>) {
  const typed = candidate.values[field]
  const pick = PICK[field]
  const reading = candidate.check.names[field]
  const fresh = reading.typed === typed
  const choices = fresh && candidate.errorsOf(field).length > 0 ? reading.choices : []
  const onPick = (choice: { key: string; name: string }) =>
    candidate.set({ [field]: choice.name, [pick]: pickOf(choice.key, choice.name) })
  return (
    <div className="name-field">
      <Labelled candidate={candidate} field={field} label={label} required>
        {(control) => (
          <Combobox
            control={control}
            name={nameOf(candidate.id, field)}
            kind={field}
            value={typed}
            onType={(text) => candidate.set({ [field]: text })}
            onPick={onPick}
          />
        )}
      </Labelled>
      {choices.length > 0 ? (
        <NameChoices
          name={nameOf(candidate.id, pick)}
          typed={typed}
          choices={choices}
          picked={candidate.values[pick]}
          onPick={onPick}
        />
      ) : (
        <input type="hidden" name={nameOf(candidate.id, pick)} value={candidate.values[pick]} />
      )}
    </div>
  )
}

function Choice({
  candidate,
  field,
  label,
  children,
}: OfField<'stance' | 'kind' | 'confidence'> & { children: ReactNode }) {
  return (
    <Labelled candidate={candidate} field={field} label={label} required>
      {(control) => (
        <Select
          {...control}
          name={nameOf(candidate.id, field)}
          value={candidate.values[field]}
          onChange={(e) => candidate.set({ [field]: e.target.value })}
        >
          {children}
        </Select>
      )}
    </Labelled>
  )
}

function DateOf({
  candidate,
  field,
  label,
  required,
  children,
}: OfField<'announcedOn' | 'effectiveOn' | 'deadlineOn'> & { children?: ReactNode }) {
  const echo = `${fieldId(nameOf(candidate.id, field))}-echo`
  return (
    <div className="date-of">
      <Labelled candidate={candidate} field={field} label={label} required={required}>
        {(control) => (
          <>
            <Input
              {...control}
              aria-describedby={[control['aria-describedby'], echo].filter(Boolean).join(' ')}
              name={nameOf(candidate.id, field)}
              autoComplete="off"
              value={candidate.values[field]}
              onChange={(e) => candidate.set({ [field]: e.target.value })}
            />
            <DateEcho id={echo} typed={candidate.values[field]} />
          </>
        )}
      </Labelled>
      {children}
    </div>
  )
}

function Text({ rows, ...of }: OfField<'title' | 'authority' | 'scope' | 'quotation'> & { rows?: number }) {
  const { candidate, field } = of
  const shared = {
    name: nameOf(candidate.id, field),
    value: candidate.values[field],
    onChange: (e: { target: { value: string } }) => candidate.set({ [field]: e.target.value }),
  }
  return (
    <Labelled {...of}>
      {(control) =>
        rows ? (
          <Textarea {...control} {...shared} rows={rows} />
        ) : (
          <Input {...control} {...shared} autoComplete="off" />
        )
      }
    </Labelled>
  )
}
