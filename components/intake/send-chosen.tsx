import type { EntryRules } from '../event-form/entry-state'
import { fieldId } from '../event-form/form-binding'
import { Trap } from '../event-form/trap'
import { Button } from '../ui/button'
import { Input } from '../ui/control'
import { Field } from '../ui/field'
import type { ArticleBinding } from './article-fields'

interface Props {
  readonly article: ArticleBinding
  readonly rules: EntryRules
  /** How many candidates are chosen. Without scripts nobody knows, and the buttons do not say. */
  readonly chosen: number
  readonly pending: boolean
}

/** All chosen candidates at once. */
export function SendChosen({ article, rules, chosen, pending }: Props) {
  const busy = { 'aria-disabled': pending || undefined }
  const which = chosen === 0 ? 'the chosen ones' : chosen === 1 ? 'the chosen one' : `the ${chosen} chosen`
  const text = (name: 'note' | 'byline') => ({
    name,
    value: article.values[name],
    onChange: (e: { target: { value: string } }) => article.set({ [name]: e.target.value }),
  })
  return (
    <div className="send-bar">
      <div className="form-columns">
        <Field
          id={fieldId('note')}
          label={rules.publish ? 'Note' : 'Note to the editor'}
          hint={rules.publish ? 'Stands in the history of each event, for everybody.' : undefined}
          errors={article.errorsOf('note')}
        >
          {({ required: _, ...control }) => <Input {...control} {...text('note')} autoComplete="off" />}
        </Field>
        {rules.name === null && (
          <Field
            id={fieldId('byline')}
            label="Your name"
            hint="Shown with the proposals; leave it empty to stay anonymous."
            errors={article.errorsOf('byline')}
          >
            {({ required: _, ...control }) => <Input {...control} {...text('byline')} autoComplete="name" />}
          </Field>
        )}
      </div>
      {rules.name === null && <Trap />}
      <div className="send-buttons">
        {rules.publish && (
          <Button type="submit" name="intent" value="publish" variant="primary" data-send="primary" {...busy}>
            <span className="needs-js">Publish {which}</span>
            <span className="no-js">Publish the chosen ones</span>
          </Button>
        )}
        <Button
          type="submit"
          name="intent"
          value="propose"
          variant={rules.publish ? 'secondary' : 'primary'}
          data-send={rules.publish ? undefined : 'primary'}
          {...busy}
        >
          <span className="needs-js">Send {which} to review</span>
          <span className="no-js">Send the chosen ones to review</span>
        </Button>
        <p className="field-hint" aria-live="polite">
          {pending ? 'Sending …' : sentence(rules)}
        </p>
      </div>
    </div>
  )
}

const sentence = ({ publish, name }: EntryRules): string =>
  publish
    ? `Published as ${name}, at once.`
    : `An editor looks at each before it counts${name === null ? '' : `; you propose them as ${name}`}.`
