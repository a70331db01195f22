'use client'

import { useRouter } from 'next/navigation'
import {
  type KeyboardEvent,
  type SubmitEvent,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react'
import { EMPTY_ENTRY, type EventFormValues, readEventForm } from '@/lib/schemas/event-form'
import { ConflictPanel } from './conflict-panel'
import { DraftOffer } from './draft-offer'
import { EntrySide } from './entry-side'
import type { EntryAction, EntryRules, EntryState } from './entry-state'
import { ErrorSummary } from './error-summary'
import { EventFields } from './event-fields'
import { firstMissing } from './first-missing'
import { type FormBinding, fieldId, isUnderstood, valueAt } from './form-binding'
import type { QuickAddAnswer } from './quick-add-answer'
import { QuickAddLine } from './quick-add-line'
import { refill } from './refill'
import { SendBar } from './send-bar'
import { useDraft } from './use-draft'
import { useLeaveWarning } from './use-leave-warning'
import { useLiveCheck } from './use-live-check'

interface Props {
  readonly action: EntryAction
  readonly initial: EntryState
  readonly rules: EntryRules
  readonly mode: 'new' | 'edit' | 'answer'
  /** Of this form among the drafts of this browser. */
  readonly draftKey: string
  /** The event that is corrected. */
  readonly event: string | null
  /** For a new event: what was read from the line in the address. */
  readonly quickAdd?: { readonly text: string; readonly answer: QuickAddAnswer | null }
}

const NOT_REACHED =
  'The server could not be reached, and nothing was recorded. What you typed stays here: send it again in a moment.'
const TOO_LARGE = 'This is more text than an event can hold. Shorten it, then send it again.'
/** What the server takes is counted in bytes, of which a letter may have four. */
const MOST_LETTERS = 400_000
const lettersOf = (data: FormData): number =>
  [...data.values()].reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0)

/**
 * The form of a stance event: new, corrected, or sent back. A plain form that the server answers, so that it works
 * before and without scripts; with them it also keeps a draft, suggests, and shows live what would change.
 */
export function EventForm({ action, initial, rules, mode, draftKey, event, quickAdd }: Props) {
  // Without scripts the browser posts the form to `dispatch`. With them it is sent by hand: React would reset the form
  // after an action, and show the error page in place of it when the server cannot be reached.
  const [loaded, dispatch] = useActionState(action, initial)
  const [state, setState] = useState(loaded)
  const [pending, startSending] = useTransition()
  const [values, setValues] = useState(state.values)
  const [version, setVersion] = useState(state.version)
  const [baseline] = useState(() => JSON.stringify(initial.values))
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const [toFocus, setToFocus] = useState<string | null>(null)

  const isDirty = state.leave === null && JSON.stringify(values) !== baseline
  const draft = useDraft(draftKey, values, version, isDirty)
  useLeaveWarning(isDirty && !pending)
  const check = useLiveCheck(values, event, state)

  // What was typed before scripts ran, or brought back by the browser, stands in the page and not yet in `values`.
  useEffect(() => {
    if (!form.current) return
    const typed = readEventForm(new FormData(form.current))
    setValues((now) => (JSON.stringify(typed) === JSON.stringify(now) ? now : { ...now, ...typed }))
  }, [])

  // Who comes with something filled in, from the palette say, goes on where something is missing.
  useEffect(() => {
    if (mode === 'new' && JSON.stringify(initial.values) !== JSON.stringify(EMPTY_ENTRY))
      setToFocus(firstMissing(initial.values))
  }, [mode, initial])

  const set = useCallback((patch: Partial<EventFormValues>) => setValues((now) => ({ ...now, ...patch })), [])

  const answered = useRef(state.answer)
  useEffect(() => {
    if (state.answer === answered.current) return
    answered.current = state.answer
    if (state.leave) {
      draft.finish()
      router.push(state.leave)
      return
    }
    setValues((now) => ({ ...now, ...state.patch }))
    setVersion(state.version)
    if (state.problem || Object.keys(state.errors).length > 0) summary.current?.focus()
    else if (state.focus) setToFocus(state.focus)
  }, [state, draft, router])

  useEffect(() => {
    if (toFocus === null) return
    form.current?.querySelector<HTMLElement>(`#${fieldId(toFocus)}`)?.focus()
    setToFocus(null)
  }, [toFocus])

  const binding = useMemo<FormBinding>(
    () => ({
      values,
      set,
      check,
      // An error stands as long as what it was found in, and as long as nothing else has mended it.
      errorsOf: (field) =>
        valueAt(values, field) === valueAt(state.values, field) && !isUnderstood(check, values, field)
          ? (state.errors[field] ?? [])
          : [],
    }),
    [values, set, check, state],
  )
  const errors = Object.keys(state.errors)
    .map((field) => [field, binding.errorsOf(field)] as const)
    .filter(([, messages]) => messages.length > 0)

  const onSubmit = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    if (pending) return
    const data = new FormData(e.currentTarget, e.nativeEvent.submitter)
    data.set('scripted', '1')
    const refuse = (problem: string) =>
      setState((now) => ({ ...now, values, errors: {}, patch: {}, problem, answer: now.answer + 1 }))
    if (lettersOf(data) > MOST_LETTERS) return refuse(TOO_LARGE)
    startSending(async () => {
      try {
        const answer = await action(state, data)
        setState(answer)
      } catch {
        refuse(NOT_REACHED)
      }
    })
  }
  const onKeyDown = (e: KeyboardEvent<HTMLFormElement>) => {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return
    e.preventDefault()
    const primary = form.current?.querySelector<HTMLButtonElement>('button[data-send="primary"]')
    if (primary) form.current?.requestSubmit(primary)
  }

  return (
    <>
      {mode === 'new' && (
        <QuickAddLine
          text={quickAdd?.text ?? ''}
          answer={quickAdd?.answer ?? null}
          onFill={(read, before) => {
            const filled = refill(values, before, read)
            set(filled)
            setToFocus(firstMissing({ ...values, ...filled }))
          }}
        />
      )}
      {draft.offered && (
        <DraftOffer
          at={draft.offered.at}
          onRestore={() => {
            if (!draft.offered) return
            setValues(draft.offered.values)
            if (mode === 'edit') setVersion(draft.offered.version)
            draft.accept()
          }}
          onDiscard={draft.discard}
        />
      )}
      <form
        ref={form}
        action={dispatch}
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
        className="event-form"
        noValidate
        aria-label={mode === 'new' ? 'New event' : 'Event'}
      >
        {/* The first button is the one that Enter presses: it only checks. */}
        <button
          type="submit"
          name="intent"
          value="check"
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
        >
          Check
        </button>
        <input type="hidden" name="requestKey" value={state.requestKey} />
        <input type="hidden" name="version" value={version ?? ''} />
        <div className="event-form-head">
          <ErrorSummary ref={summary} problem={state.problem} errors={errors} />
          <div role="status">{state.done && <p className="form-done">{state.done}</p>}</div>
          {state.conflict && <ConflictPanel conflict={state.conflict} />}
        </div>
        <div className="event-form-fields">
          <EventFields form={binding} rules={rules} event={event} focus={setToFocus} />
        </div>
        <EntrySide form={binding} mayBeAnother={mode !== 'edit'} />
        <SendBar form={binding} rules={rules} mode={mode} pending={pending} />
      </form>
    </>
  )
}
