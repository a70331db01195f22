'use client'

import Link from 'next/link'
import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/control'
import { Field } from '@/components/ui/field'
import { REASON_MAX } from '@/lib/schemas/review'
import { NONE_PICKED, type SeveralAction } from '@/lib/schemas/several-state'
import type { QueueItem } from './queue-item'
import { QueueRow } from './queue-row'

interface Props {
  readonly items: readonly QueueItem[]
  /** Absent where nothing can be decided any more: the rows are then only links. */
  readonly action?: SeveralAction
}

/** Proposals in a row, each with a box to tick: one is decided on its own page, several here. */
export function Queue({ items, action }: Props) {
  const [state, dispatch, pending] = useActionState(action ?? keep, NONE_PICKED)
  const answer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (state.answer > 0) answer.current?.focus()
  }, [state.answer])

  return (
    <form action={dispatch} noValidate>
      <div ref={answer} tabIndex={-1} className="outline-none">
        <div role="alert">
          {(state.problem ?? state.field) && <p className="form-problem">{state.problem ?? state.field}</p>}
        </div>
        {state.verdicts.length > 0 && (
          <section aria-labelledby="verdicts" className="mb-6">
            <h2 id="verdicts" className="mb-2 text-lg">
              {state.verdicts.filter((v) => v.ok).length} of {state.verdicts.length} decided
            </h2>
            <ul>
              {state.verdicts.map(({ id, title, ok, said, event }) => (
                <li key={id} className="verdict-line" data-ok={ok}>
                  <strong>{ok ? '✓' : 'Not decided:'}</strong>{' '}
                  <Link href={event ? `/events/${event}` : `/review/${id}`} className="link" prefetch={false}>
                    {title}
                  </Link>
                  . {said}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {items.length > 0 && (
        <ol className="queue">
          {items.map((item) => (
            <QueueRow
              key={item.id}
              item={item}
              pick={
                action && {
                  value: `${item.id}:${item.version}`,
                  isPicked: state.picked.includes(`${item.id}:${item.version}`),
                }
              }
            />
          ))}
        </ol>
      )}
      {action && items.length > 0 && (
        <fieldset className="several">
          <legend className="sr-only">What to do with the ticked ones</legend>
          <div>
            <Button type="submit" name="do" value="publish" aria-disabled={pending || undefined}>
              Publish the ticked ones
            </Button>
          </div>
          <Field
            id="several-reason"
            label="Reason for rejecting"
            hint="Every proposer whose proposal is ticked reads it."
            errors={state.field ? [state.field] : []}
          >
            {(control) => (
              <Textarea
                {...control}
                name="reason"
                rows={2}
                maxLength={REASON_MAX}
                defaultValue={state.reason}
              />
            )}
          </Field>
          <div>
            <Button
              type="submit"
              name="do"
              value="reject"
              variant="danger"
              aria-disabled={pending || undefined}
            >
              Reject the ticked ones
            </Button>
          </div>
        </fieldset>
      )}
    </form>
  )
}

const keep: SeveralAction = async (state) => state
