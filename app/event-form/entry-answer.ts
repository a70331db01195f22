import 'server-only'
import { randomUUID } from 'node:crypto'
import type { EntryState } from '@/components/event-form/entry-state'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { EventFormValues } from '@/lib/schemas/event-form'
import { checkEntry } from './check-entry'

/** What a form carries beside its fields. Everything here was sent by somebody, and may be anything. */
export interface EntryMeta {
  readonly answer: number
  readonly intent: string
  readonly requestKey: string
  readonly version: number | null
  /** Whether scripts sent it: they leave the page themselves, after clearing the draft. */
  readonly scripted: boolean
  /** The field that people do not see. */
  readonly trap: string
}

export function readMeta(state: unknown, form: FormData): EntryMeta {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, 200) : ''
  }
  const answer = (state as { answer?: unknown } | null)?.answer
  const key = text('requestKey')
  const version = text('version')
  return {
    answer: Number.isSafeInteger(answer) ? Number(answer) : 0,
    intent: text('intent'),
    requestKey: /^[\w-]{8,64}$/.test(key) ? key : randomUUID(),
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
    scripted: text('scripted') === '1',
    trap: text('homepage'),
  }
}

/** A form as it is first shown. */
export async function firstState(values: EventFormValues, original: StanceEvent | null): Promise<EntryState> {
  const { check } = await checkEntry(values, original)
  return {
    answer: 0,
    values,
    patch: {},
    errors: {},
    problem: null,
    done: null,
    check,
    requestKey: randomUUID(),
    version: original?.version ?? null,
    conflict: null,
    leave: null,
    focus: null,
  }
}

type Answer = Partial<Omit<EntryState, 'answer' | 'values'>> & Pick<EntryState, 'check'>

/** The form again, with everything that was typed, and what is to be said of it. */
export const entryAnswer = (meta: EntryMeta, values: EventFormValues, answer: Answer): EntryState => ({
  answer: meta.answer + 1,
  values: { ...values, ...answer.patch },
  patch: {},
  errors: {},
  problem: null,
  done: null,
  requestKey: meta.requestKey,
  version: meta.version,
  conflict: null,
  leave: null,
  focus: null,
  ...answer,
})
