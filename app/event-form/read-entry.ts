import 'server-only'
import {
  type EntryCheck,
  NAME_FIELDS,
  type NameDoubt,
  type NameField,
  type NameReading,
} from '@/components/event-form/entry-state'
import { findEvents } from '@/lib/data/find-events'
import { listActorNames, listCompanyNames, listTopicNames } from '@/lib/data/find-names'
import { publisherOfHost } from '@/lib/data/publishers'
import { proposedTitle } from '@/lib/domain/proposed-title'
import { meantBy, type Named, type NameHit, rankNames } from '@/lib/domain/rank-names'
import { hostOf, proposedSourceKind } from '@/lib/domain/source-proposal'
import { isStance } from '@/lib/domain/stance'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { normaliseWebUrl } from '@/lib/domain/web-url'
import { type EventFormValues, isBlankRelated, isBlankSource, pickedKey } from '@/lib/schemas/event-form'
import { eventInput, fieldErrors } from '@/lib/schemas/event-input'

export type EntryErrors = Record<string, string[]>
type Understood = Pick<EntryCheck, 'names' | 'related' | 'title' | 'publishers'>

export interface ReadEntry {
  readonly understood: Understood
  /** `null` while something is wrong. */
  readonly fields: StanceEventFields | null
  readonly errors: EntryErrors
}

/** All names that may be typed. Loaded once where several entries are read. */
export const entryVocabulary = () => Promise.all([listActorNames(), listCompanyNames(), listTopicNames()])
export type EntryVocabulary = Awaited<ReturnType<typeof entryVocabulary>>

/** Understands what was typed, with the names that the database knows. `except` is the event that is corrected. */
export async function readEntry(
  values: EventFormValues,
  except: string | null,
  vocabulary?: EntryVocabulary,
): Promise<ReadEntry> {
  const [actors, companies, topics] = vocabulary ?? (await entryVocabulary())
  const names = {
    actor: readName('actor', values.actor, values.pickActor, actors),
    company: readName('company', values.company, values.pickCompany, companies),
    topic: readName('topic', values.topic, values.pickTopic, topics),
  }
  const [related, publishers] = await Promise.all([
    Promise.all(values.related.map((row) => readRelated(row.event, row.pick, except))),
    Promise.all(
      values.sources.map(({ url, publisher }) => (publisher.trim() ? null : proposedPublisher(url))),
    ),
  ])
  const short = topics.find((t) => t.key === names.topic.meant?.key)?.shortName ?? null
  const understood = { names, related, publishers, title: titleOf(values, names, short) }
  return { understood, ...parse(values, understood) }
}

function readName(field: NameField, typed: string, pick: string, all: readonly Named[]): NameReading {
  const key = pickedKey(pick, typed)
  const picked = key === null ? undefined : all.find((one) => one.key === key)
  if (typed.trim() === '' || typed.length > 200) return { typed, meant: null, choices: [], doubt: null }
  const hits = rankNames(typed, all)
  // The others stay, so that the choice can be changed.
  if (picked)
    return {
      typed,
      meant: { key: picked.key, name: picked.name, via: null, fit: 'whole' },
      choices: picked.name === typed.trim() ? [] : hits,
      doubt: null,
    }
  const meant = meantBy(hits)
  if (meant) return { typed, meant, choices: [], doubt: null }
  const reason = doubtOf(hits)
  return { typed, meant: null, choices: hits, doubt: { reason, said: doubtInWords(field, typed, reason) } }
}

function doubtOf(hits: readonly NameHit[]): NameDoubt {
  if (hits.length === 0) return 'unknown'
  if (hits.some((hit) => hit.fit === 'whole')) return 'several'
  return hits.some((hit) => hit.fit === 'slip') ? 'slip' : 'part'
}

async function readRelated(typed: string, pick: string, except: string | null): Promise<NameReading> {
  const key = pickedKey(pick, typed)
  const picked =
    key === null ? null : ((await findEvents(key, except)).find((hit) => hit.key === key) ?? null)
  if (picked?.name === typed.trim()) return { typed, meant: picked, choices: [], doubt: null }
  const hits = await findEvents(typed, except)
  if (picked) return { typed, meant: picked, choices: hits, doubt: null }
  const whole = hits.filter((hit) => hit.fit === 'whole')
  const meant = whole.length === 1 ? (whole[0] ?? null) : null
  return { typed, meant, choices: meant ? [] : hits, doubt: null }
}

async function proposedPublisher(typed: string): Promise<string | null> {
  const url = normaliseWebUrl(typed)
  const host = url.ok ? hostOf(url.url) : null
  return host === null ? null : ((await publisherOfHost(host)) ?? host)
}

function titleOf(
  { stance }: EventFormValues,
  { actor, company, topic }: Understood['names'],
  shortTopic: string | null,
): string | null {
  if (!actor.meant || !company.meant || !topic.meant || !isStance(stance)) return null
  return proposedTitle({
    actor: { code: actor.meant.key, name: actor.meant.name },
    stance,
    // Whoever types a product means it: "UK restricts TikTok".
    company: company.meant.via ?? company.meant.name,
    topic: shortTopic ?? topic.meant.name,
  })
}

function parse(values: EventFormValues, understood: Understood): Pick<ReadEntry, 'fields' | 'errors'> {
  const { names, publishers, title } = understood
  // Rows that nobody filled in are left out; errors go back to the rows as they stand in the form.
  const sources = values.sources.flatMap((row, i) => (isBlankSource(row) ? [] : [{ row, i }]))
  const related = values.related.flatMap((row, i) => (isBlankRelated(row) ? [] : [{ row, i }]))
  const parsed = eventInput.safeParse({
    ...values,
    actor: names.actor.meant?.key ?? '',
    company: names.company.meant?.key ?? '',
    topic: names.topic.meant?.key ?? '',
    title: values.title.trim() === '' ? (title ?? '') : values.title,
    sources: sources.map(({ row, i }) => ({
      ...row,
      publisher: row.publisher.trim() === '' ? (publishers[i] ?? '') : row.publisher,
      kind: row.kind === '' ? proposedSourceKind(normalised(row.url)) : row.kind,
      archivedUrl: row.archivedUrl.trim(),
    })),
    related: related.map(({ row, i }) => ({
      event: understood.related[i]?.meant?.key ?? '',
      relation: row.relation,
    })),
  })
  const errors: EntryErrors = {}
  const fault = (field: string, message: string) => {
    errors[field] = [...(errors[field] ?? []), message].slice(0, 2)
  }
  for (const field of NAME_FIELDS) if (!names[field].meant) fault(field, nameFault(field, names[field]))
  understood.related.forEach((reading, i) => {
    if (reading.typed.trim() !== '' && !reading.meant) fault(`related.${i}.event`, relatedFault(reading))
  })
  if (!parsed.success)
    for (const { field, message } of fieldErrors(parsed.error)) {
      // A title is made from the other fields: those are asked for.
      if (field === 'title' && values.title.trim() === '' && title === null) continue
      const at = formField(field, sources, related)
      if ((NAME_FIELDS as readonly string[]).includes(at) || /^related\.\d+\.event$/.test(at)) {
        if (!errors[at]) fault(at, message)
      } else fault(at, withHelp(at, message))
    }
  const wrong = Object.keys(errors).length > 0
  return { fields: parsed.success && !wrong ? parsed.data : null, errors }
}

const normalised = (typed: string): string => {
  const url = normaliseWebUrl(typed)
  return url.ok ? url.url : typed
}

/** `sources.0.url` of the rows that were checked is another row of the form where blank ones lie between. */
function formField(
  field: string,
  sources: readonly { i: number }[],
  related: readonly { i: number }[],
): string {
  if (field === 'sources') return 'sources.0.url'
  const [group, index, ...rest] = field.split('.')
  const rows = group === 'sources' ? sources : group === 'related' ? related : null
  const row = rows?.[Number(index)]
  return row ? [group, row.i, ...rest].join('.') : field
}

const KIND_OF_NAME: Readonly<Record<NameField, string>> = {
  actor: 'country or bloc',
  company: 'company or product',
  topic: 'topic',
}

function nameFault(field: NameField, { doubt, typed }: NameReading): string {
  if (doubt) return doubt.said
  if (typed.trim() !== '') return 'Shorten this name'
  return field === 'actor'
    ? 'Say which country or bloc takes the stance'
    : `Say which ${KIND_OF_NAME[field]} the stance is about`
}

/** Echoes what was typed, and says what to do. */
function doubtInWords(field: NameField, typed: string, reason: NameDoubt): string {
  const what = KIND_OF_NAME[field]
  const text = `“${shortened(typed.trim())}”`
  switch (reason) {
    case 'several':
      return `${text} fits several: choose which is meant`
    case 'part':
      return `${text} is not a whole name, or fits several: choose which is meant`
    case 'slip':
      return `No ${what} is known as ${text}: choose what you mean, or check the spelling`
    case 'unknown':
      return `No ${what} is known as ${text}: check the spelling or use another name for it`
  }
}

function relatedFault({ typed, choices }: NameReading): string {
  if (choices.length > 0) return 'Choose which event is meant'
  return `No event is found for “${shortened(typed.trim())}”: use words of its title, or paste its address`
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** What to do about a field that was left empty. */
const HELP: readonly (readonly [RegExp, string])[] = [
  [/^announcedOn$/, 'Say when it was announced: 14 July 2020, July 2020 or 2020'],
  [/^title$/, 'Write a title, such as “UK bans Huawei 5G”'],
  [/^sources\.\d+\.url$/, 'Paste the address of the source'],
  [/^sources\.\d+\.publisher$/, 'Name who published the source'],
]
const withHelp = (field: string, message: string): string =>
  message.endsWith(' is empty') ? (HELP.find(([pattern]) => pattern.test(field))?.[1] ?? message) : message
