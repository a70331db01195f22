import { Button } from '../ui/button'
import type { EntryRules } from './entry-state'
import type { FormBinding } from './form-binding'
import { TextField } from './text-field'
import { Trap } from './trap'

interface Props {
  readonly form: FormBinding
  readonly rules: EntryRules
  readonly mode: 'new' | 'edit' | 'answer'
  readonly pending: boolean
}

/** The end of the form: what is said with it, and the buttons that send it. */
export function SendBar({ form, rules, mode, pending }: Props) {
  const busy = { 'aria-disabled': pending || undefined }
  return (
    <div className="send-bar">
      {rules.noteRequired ? (
        <TextField
          form={form}
          name="note"
          label="What is corrected, and why"
          hint="Stands in the event’s history, for everybody."
          required
        />
      ) : (
        <TextField
          form={form}
          name="note"
          label={rules.publish ? 'Note' : 'Note to the editor'}
          hint={rules.publish ? 'Stands in the event’s history, for everybody.' : undefined}
        />
      )}
      {rules.name === null && (
        <TextField
          form={form}
          name="byline"
          label="Your name"
          hint="Shown with the proposal; leave it empty to stay anonymous."
          input={{ autoComplete: 'name' }}
        />
      )}
      {rules.name === null && <Trap />}
      <div className="send-buttons">
        {rules.publish && (
          <Button type="submit" name="intent" value="publish" variant="primary" data-send="primary" {...busy}>
            {mode === 'edit' ? 'Publish the correction' : 'Publish'}
          </Button>
        )}
        {rules.propose && (
          <Button
            type="submit"
            name="intent"
            value="propose"
            variant={rules.publish ? 'secondary' : 'primary'}
            data-send={rules.publish ? undefined : 'primary'}
            {...busy}
          >
            {mode === 'answer' ? 'Send it again' : mode === 'edit' ? 'Propose the correction' : 'Propose'}
          </Button>
        )}
        <Button type="submit" name="intent" value="check" className="no-js" {...busy}>
          Check
        </Button>
        <p className="field-hint" aria-live="polite">
          {pending ? 'Sending …' : sentence(rules, mode)}
        </p>
      </div>
      <p className="field-hint needs-js">
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> sends from anywhere in the form.
      </p>
    </div>
  )
}

function sentence(rules: EntryRules, mode: Props['mode']): string {
  const name = rules.name === null ? '' : ` as ${rules.name}`
  if (rules.publish) return `Published${name}, at once.`
  if (mode === 'answer') return `An editor looks at it again${name && `; you send it${name}`}.`
  return `An editor looks at it before it counts; you get a page that tells what becomes of it${name && `. You propose it${name}`}.`
}
