'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { eventHref } from '@/components/links'
import type { CurrentUser } from '@/lib/auth/current-user'
import { policy } from '@/lib/auth/policy'
import { askForChange } from '@/lib/data/change-requests'
import { publishRestoration, publishRetraction } from '@/lib/data/event-commands'
import { mergeWithSources } from '@/lib/data/merge-events'
import type { ChangeRequest } from '@/lib/domain/change-request'
import { type ChangeRefusal, changeRefusalInWords } from '@/lib/domain/decision-words'
import { isEventId } from '@/lib/domain/event-id'
import { type FormState, readForm, refuse } from '@/lib/schemas/form-state'
import { mergeEventInput, restoreInput, retractInput } from '@/lib/schemas/review'
import { requireToAct } from '../../review/reviewer'

/** Makes an earlier version the newest. `id` comes bound to the form and is checked like anything from outside. */
export async function restoreAction(id: string, state: FormState, form: FormData): Promise<FormState> {
  const user = await requireToAct('restore', pathOf(id, 'history'))
  const read = readForm(restoreInput, state, form)
  if (!read.ok) return read.state
  const { version, restored, note } = read.data
  if (policy().twoPersonReview)
    return ask(state, form, id, version, { do: 'restore', version: restored }, user, note)
  const by = { author: user.name, note: `Version ${restored} restored. ${note}` }
  const result = await publishRestoration(idOf(id), version, restored, by)
  if (!result.ok) return told(state, form, id, result)
  redirect(`${eventHref(id)}/history`)
}

/** Withdraws an event: its address says so, with the reason, from then on. */
export async function retractAction(id: string, state: FormState, form: FormData): Promise<FormState> {
  const user = await requireToAct('retract', pathOf(id, 'retract'))
  const read = readForm(retractInput, state, form)
  if (!read.ok) return read.state
  const { version, reason } = read.data
  if (policy().twoPersonReview) return ask(state, form, id, version, { do: 'retract', reason }, user, reason)
  const result = await publishRetraction(idOf(id), version, reason, { author: user.name, note: reason })
  if (!result.ok) return told(state, form, id, result)
  redirect(eventHref(id))
}

/** Merges an event into the one that tells the same step; its address leads there from then on. */
export async function mergeEventAction(id: string, state: FormState, form: FormData): Promise<FormState> {
  const user = await requireToAct('merge', pathOf(id, 'merge'))
  const read = readForm(mergeEventInput, state, form)
  if (!read.ok) return refuse(state, form, { problem: 'Choose the event to merge into once more.' })
  const { version, into, note } = read.data
  if (policy().twoPersonReview) return ask(state, form, id, version, { do: 'merge', into }, user, note)
  const result = await mergeWithSources(idOf(id), version, into, { author: user.name, note })
  if (!result.ok) return told(state, form, id, result)
  redirect(eventHref(into))
}

/** Under two-person review: another editor is asked, and the page of the proposal tells what becomes of it. */
async function ask(
  state: FormState,
  form: FormData,
  id: string,
  version: number,
  asks: ChangeRequest,
  user: CurrentUser,
  note: string | null,
): Promise<FormState> {
  const asked = await askForChange(idOf(id), version, asks, user, note)
  if (!asked.ok) return told(state, form, id, asked)
  redirect(`/submissions/${asked.token}`)
}

/** Never asks the database for what cannot be an id. */
const idOf = (id: unknown): string => (typeof id === 'string' && isEventId(id) ? id : '')
const pathOf = (id: unknown, page: string) => (idOf(id) ? `${eventHref(idOf(id))}/${page}` : '/')

function told(state: FormState, form: FormData, id: string, refusal: ChangeRefusal): FormState {
  revalidatePath(eventHref(idOf(id)), 'layout')
  return refuse(state, form, { problem: changeRefusalInWords(refusal) })
}
