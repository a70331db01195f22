import 'server-only'
import type { QuickAddAnswer } from '@/components/event-form/quick-add-answer'
import { today } from '@/lib/clock'
import { getDirectory } from '@/lib/data/directory'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import type { Candidate, CandidateField } from '@/lib/intake/reading'
import { type EventFormValues, pickOf } from '@/lib/schemas/event-form'
import { currentGazetteer } from '../current-gazetteer'
import { readLine } from '../read-line'

/** Reads one line into the form. The seam to lib/intake: nothing else here knows how a line is read. */
export async function quickAdd(text: string): Promise<QuickAddAnswer> {
  const [gazetteer, names] = await Promise.all([currentGazetteer(), getDirectory()])
  const { candidates, reason } = readLine(text, gazetteer, today())
  const [first, ...others] = candidates
  if (!first) return { values: {}, note: reason ?? 'Nothing was read from this line.', others: [] }
  return {
    values: valuesOf(first, names),
    note: lacking(first),
    others: others.slice(0, 8).map((candidate) => ({
      label: labelOf(candidate, names),
      href: `/events/new?${new URLSearchParams(queryOf(candidate))}`,
    })),
  }
}

/** What one line says as a headline, "United Kingdom bans Huawei"; `null` unless somebody in it takes a stance on something. */
export async function headlineOf(text: string): Promise<string | null> {
  const [gazetteer, names] = await Promise.all([currentGazetteer(), getDirectory()])
  const { candidates } = readLine(text, gazetteer, today())
  const said = candidates.find(({ actor, company }) => actor !== null && company !== null)
  return said ? labelOf(said, names) : null
}

/** Only what was read: the rest of the form stays as it is. */
function valuesOf(candidate: Candidate, names: Names): Partial<EventFormValues> {
  const { actor, company, topic, stance, kind, announcedOn, effectiveOn, deadlineOn } = candidate
  const named = <F extends string, P extends string>(field: F, pick: P, key: string, name: string) =>
    ({ [field]: name, [pick]: pickOf(key, name) }) as Record<F | P, string>
  return {
    stance,
    kind,
    ...(actor && named('actor', 'pickActor', actor, actorName(names, actor))),
    ...(company && named('company', 'pickCompany', company, companyName(names, company))),
    ...(topic && named('topic', 'pickTopic', topic, topicName(names, topic))),
    ...(announcedOn && { announcedOn: formatPartialDate(announcedOn) }),
    ...(effectiveOn && { effectiveOn: formatPartialDate(effectiveOn) }),
    ...(deadlineOn && { deadlineOn: formatPartialDate(deadlineOn) }),
  }
}

const queryOf = ({ actor, company, topic, stance, kind, announcedOn }: Candidate): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ actor, company, topic, stance, kind, announcedOn }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  )

const labelOf = ({ actor, company, stance }: Candidate, names: Names): string =>
  [
    actor ? actorName(names, actor) : 'somebody',
    STANCE[stance].verb,
    company ? companyName(names, company) : 'a company',
  ].join(' ')

const WORDS: Readonly<Record<CandidateField, string>> = {
  actor: 'who takes the stance',
  company: 'the company',
  topic: 'the topic',
  announcedOn: 'the date',
}

const lacking = ({ missing }: Candidate): string | null =>
  missing.length === 0 ? null : `Still to fill in: ${missing.map((field) => WORDS[field]).join(', ')}.`
