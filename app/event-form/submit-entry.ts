'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { EntryState } from '@/components/event-form/entry-state'
import { mayBeSameStep } from '@/lib/data/duplicates'
import { FIELD_LABEL } from '@/lib/domain/field-words'
import { clientAddress } from '@/lib/http/client-address'
import { consume, waitInWords } from '@/lib/http/rate-limit'
import { type EventFormValues, readEventForm } from '@/lib/schemas/event-form'
import { addCompanyOf, addTopicOf } from './add-names'
import { changeRows, recordedValues } from './change-rows'
import { type CheckedEntry, checkEntry } from './check-entry'
import { type EntryMeta, entryAnswer, readMeta } from './entry-answer'
import { entryNames } from './entry-names'
import { entryRules } from './entry-rules'
import { type EntryTarget, type LoadedTarget, loadTarget, readTarget } from './entry-target'
import { changedByThemAlone, diffFields, findConflict } from './find-conflict'
import { readNote } from './read-note'
import { recordEntry } from './record-entry'

/**
 * Everything the form of an event can be sent for: which button was pressed says what. Whatever happens, what was typed
 * comes back. Anyone can post here: rights are asked for again, and nothing that came along is believed.
 */
export async function submitEntry(
  given: EntryTarget,
  state: EntryState,
  sent: FormData,
): Promise<EntryState> {
  const target = readTarget(given)
  const form = sent instanceof FormData ? sent : new FormData()
  const meta = readMeta(state, form)
  const values = readEventForm(form)
  const loaded = await loadTarget(target)
  const { user, rules } = await entryRules(target.kind)
  const original = loaded?.event ?? null

  const rows = changeRows(meta.intent, values)
  const typed = { ...values, ...rows?.patch }
  const entry = await checkEntry(typed, original)
  const answer = (more: Partial<EntryState> = {}) => entryAnswer(meta, typed, { check: entry.check, ...more })
  if (rows) return answer(rows)

  if (meta.intent.startsWith('recorded:')) {
    const field = meta.intent.slice('recorded:'.length)
    const patch = original && recordedValues(field, original, await entryNames(original))
    if (!original || !patch) return answer()
    return takeRecorded(meta, values, original, patch, field)
  }
  if (meta.intent === 'add-company' || meta.intent === 'add-topic') {
    const company = meta.intent === 'add-company'
    if (!user || !(company ? rules.addCompany : rules.addTopic))
      return answer({
        problem: `Only editors add a ${company ? 'company' : 'topic'}: say in the note what is missing.`,
      })
    const added = await (company ? addCompanyOf : addTopicOf)(values, user)
    if (!added.ok) return answer({ errors: added.errors })
    revalidatePath('/', 'layout')
    const { check } = await checkEntry({ ...values, ...added.patch }, original)
    return answer({ patch: added.patch, check, done: added.done, focus: added.focus })
  }
  if (meta.intent !== 'publish' && meta.intent !== 'propose') return answer()

  if (!loaded)
    return answer({
      problem: 'What this form is for is not there any more. Copy what you typed, and begin anew.',
    })
  if (!rules.propose) return answer({ problem: SIGN_IN })
  if (meta.intent === 'publish' && !rules.publish)
    return answer({ problem: user ? NOT_PUBLISHING : SIGNED_OUT })
  const status = loaded.event?.status ?? 'published'
  if (status !== 'published')
    return answer({
      problem: `This event has been ${status} in the meantime: it cannot be corrected. Its history says why.`,
    })

  const note = readNote(values, rules)
  const errors = { ...entry.errors, ...note.errors, ...unconfirmed(entry, values, target) }
  if (!entry.fields || Object.keys(errors).length > 0) return answer({ errors })
  const conflict = await changedMeanwhile(loaded, meta, entry, values)
  if (conflict === 'same') return leave(meta, answer, `/events/${loaded.event?.id}`)
  if (conflict) return answer(conflict)

  if (user === null && meta.trap !== '')
    return answer({
      problem: 'The field that must stay empty is filled in: only programs see it. Load the page again.',
    })
  // Who was asked to answer may: the limit is for what nobody asked for.
  if (meta.intent === 'propose' && target.kind !== 'answer') {
    const [limit, key] = user
      ? (['proposeUnderName', user.id] as const)
      : (['propose', clientAddress(await headers())] as const)
    const allowed = await consume(limit, key)
    if (!allowed.ok)
      return answer({
        problem: `Many proposals came from where you are. Send this one again ${waitInWords(allowed.retryAfterSeconds)}: it stays here until then.`,
      })
  }
  const recorded = await recordEntry(loaded, meta, entry.fields, {
    user,
    note: note.note,
    byline: note.byline,
  })
  if (!recorded.ok) {
    if (recorded.changed) {
      const now = await loadTarget(target)
      const again = now && (await changedMeanwhile(now, meta, entry, values))
      if (again && again !== 'same') return answer(again)
    }
    return answer({ problem: recorded.problem, errors: recorded.errors ?? {} })
  }
  if (meta.intent === 'publish') revalidatePath('/', 'layout')
  return leave(meta, answer, recorded.href)
}

const SIGN_IN =
  'Proposals need an account on this site. Sign in in another window, then send this again: what you typed stays here.'
const SIGNED_OUT =
  'You are not signed in any more. Sign in in another window, then send this again: what you typed stays here.'
const NOT_PUBLISHING = 'This cannot be published by you: propose it, and an editor will look at it.'

/** Likely the same step as one on record, and nobody has said that it is not. Corrections are not asked. */
function unconfirmed(
  { check }: CheckedEntry,
  { distinct }: EventFormValues,
  target: EntryTarget,
): Record<string, string[]> {
  if (target.kind === 'edit') return {}
  const told = new Set(distinct.split(' '))
  const open = check.duplicates.filter((d) => mayBeSameStep(d) && !told.has(d.id))
  return open.length === 0
    ? {}
    : {
        distinct: [
          'This may be on record already: look at the events named, then tick that none of them is this step',
        ],
      }
}

/**
 * Whether the event that is corrected has another version than the one that was seen. `same`: it says by now just what
 * was typed, as after a double click. Else the two are merged: what was not touched here becomes what is recorded now,
 * and only what both changed is left to decide. The answer carries the new version, so that sending again counts.
 */
async function changedMeanwhile(
  { event }: LoadedTarget,
  meta: EntryMeta,
  entry: CheckedEntry,
  values: EventFormValues,
): Promise<Partial<EntryState> | 'same' | null> {
  if (!event || !entry.fields || meta.version === event.version) return null
  if (diffFields(event, entry.fields).length === 0) return 'same'
  const version = meta.version ?? 0
  const untouched = await changedByThemAlone(event, version, entry.fields)
  const names = await entryNames(event)
  const patch: Partial<EventFormValues> = Object.assign(
    {},
    ...untouched.map((field) => recordedValues(field, event, names)),
  )
  const merged = await checkEntry({ ...values, ...patch }, event)
  const taken = untouched.map((field) => FIELD_LABEL[field]).join(', ')
  return {
    version: event.version,
    patch,
    check: merged.check,
    conflict: await findConflict(event, version, merged.fields ?? entry.fields),
    problem: `Somebody else has changed this event since you opened it. Nothing is overwritten: ${
      taken ? `what you did not touch is as they left it now (${taken}); ` : ''
    }compare both versions, take what is right of each, and send again.`,
  }
}

/** One field as it is recorded now, in place of what was typed; the rest of the comparison stays. */
async function takeRecorded(
  meta: EntryMeta,
  values: EventFormValues,
  original: NonNullable<LoadedTarget['event']>,
  patch: Partial<EventFormValues>,
  field: string,
): Promise<EntryState> {
  const entry = await checkEntry({ ...values, ...patch }, original)
  const conflict = entry.fields && (await findConflict(original, meta.version ?? 0, entry.fields))
  return entryAnswer(meta, values, {
    check: entry.check,
    patch,
    conflict: conflict && conflict.yours.length > 0 ? conflict : null,
    done: 'Taken from what is recorded.',
    focus: field,
    errors: entry.errors,
  })
}

function leave(meta: EntryMeta, answer: (more: Partial<EntryState>) => EntryState, href: string): EntryState {
  if (meta.scripted) return answer({ leave: href })
  redirect(href)
}
