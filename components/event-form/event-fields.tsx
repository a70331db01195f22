import { DEED_KINDS, KIND, type Kind, WORD_KINDS } from '@/lib/domain/kind'
import { STANCE, STANCES } from '@/lib/domain/stance'
import { CONFIDENCE_MEANING, CONFIDENCES, TARGETING_MEANING, TARGETINGS } from '@/lib/domain/vocabulary'
import { StanceChip } from '../stance/stance-chip'
import { type Choice, ChoiceField } from './choice-field'
import { DateField } from './date-field'
import type { EntryRules } from './entry-state'
import type { FormBinding } from './form-binding'
import { NameField } from './name-field'
import { NewCompanyFields, NewTopicFields } from './new-name-fields'
import { RelatedRows } from './related-rows'
import { SourceRows } from './source-rows'
import { TextField } from './text-field'

interface Props {
  readonly form: FormBinding
  readonly rules: EntryRules
  readonly event: string | null
  readonly focus: (field: string) => void
}

const ofKind = (kind: Kind): Choice => ({ value: kind, label: KIND[kind].label, meaning: KIND[kind].meaning })

/** The fields of an event: first what every event needs, then what makes it exact. */
export function EventFields({ form, rules, event, focus }: Props) {
  return (
    <>
      <section className="form-part" aria-labelledby="part-who">
        <h2 id="part-who">Who, on what</h2>
        <div className="form-columns">
          <NameField
            form={form}
            name="actor"
            label="Country or bloc"
            hint="Name, demonym or code"
            placeholder="UK"
          />
          <NameField
            form={form}
            name="company"
            label="Company"
            hint="Name, alias or product"
            placeholder="Huawei"
          />
          <NameField
            form={form}
            name="topic"
            label="Topic"
            hint="In what respect"
            placeholder="5G networks"
          />
        </div>
        {rules.addCompany && <NewCompanyFields form={form} />}
        {rules.addTopic && <NewTopicFields form={form} />}
      </section>

      <section className="form-part" aria-labelledby="part-step">
        <h2 id="part-step">Which step</h2>
        <ChoiceField
          form={form}
          name="stance"
          legend="Stance"
          groups={[
            {
              choices: STANCES.map((stance) => ({
                value: stance,
                label: <StanceChip stance={stance} state="deed" label decorative />,
                meaning: STANCE[stance].meaning,
              })),
            },
          ]}
        />
        <ChoiceField
          form={form}
          name="kind"
          legend="Kind of step"
          look="pills"
          groups={[
            { title: 'A deed: it binds', choices: DEED_KINDS.map(ofKind) },
            { title: 'A word: it signals', choices: WORD_KINDS.map(ofKind) },
          ]}
        />
        <div className="form-columns" data-columns="4">
          <DateField form={form} name="announcedOn" label="Announced" hint="As exact as known" required />
          <DateField form={form} name="effectiveOn" label="In force from" hint="From when it applies" />
          <DateField form={form} name="deadlineOn" label="Deadline" hint="By when to carry it out" />
          <DateField form={form} name="endsOn" label="Ends" hint="When it expires" />
        </div>
        <p className="field-hint">
          Type dates as you read them: 14 July 2020, 2020-07-14, July 2020 or just 2020.
        </p>
      </section>

      <section className="form-part" aria-labelledby="part-sources">
        <h2 id="part-sources">Who says so</h2>
        <SourceRows form={form} focus={focus} />
      </section>

      <section className="form-part" aria-labelledby="part-words">
        <h2 id="part-words">In words</h2>
        <TextField
          form={form}
          name="title"
          label="Title"
          hint={
            form.check.title
              ? `Left empty, it becomes “${form.check.title}”.`
              : 'In the active voice. Left empty, it is made from the fields.'
          }
          placeholder={form.check.title ?? undefined}
        />
        <TextField
          form={form}
          name="summary"
          label="Summary"
          hint="What was decided, in a few sentences."
          rows={3}
        />
        <div className="form-columns" data-columns="2">
          <TextField
            form={form}
            name="authority"
            label="Authority"
            hint="Who decided or spoke"
            placeholder="Cabinet"
          />
          <TextField
            form={form}
            name="scope"
            label="Scope"
            hint="Where it covers less than the topic"
            placeholder="core network only"
          />
        </div>
      </section>

      <section className="form-part" aria-labelledby="part-exact">
        <h2 id="part-exact">How exact, and what it follows</h2>
        <ChoiceField
          form={form}
          name="targeting"
          legend="Targeting"
          groups={[
            { choices: TARGETINGS.map((t) => ({ value: t, label: t, meaning: TARGETING_MEANING[t] })) },
          ]}
        />
        <ChoiceField
          form={form}
          name="confidence"
          legend="Confidence"
          groups={[
            { choices: CONFIDENCES.map((c) => ({ value: c, label: c, meaning: CONFIDENCE_MEANING[c] })) },
          ]}
        />
        <div className="form-related">
          <h3>Related events</h3>
          <RelatedRows form={form} except={event ?? undefined} focus={focus} />
        </div>
      </section>
    </>
  )
}
