import 'server-only'
import type { CurrentUser } from '@/lib/auth/current-user'
import { addCompany } from '@/lib/data/add-company'
import { addTopic } from '@/lib/data/add-topic'
import { listActorNames } from '@/lib/data/find-names'
import { meantBy, rankNames } from '@/lib/domain/rank-names'
import { type EventFormValues, pickOf } from '@/lib/schemas/event-form'
import { fieldErrors } from '@/lib/schemas/event-input'
import { companyInput, MOST_SHORT, topicInput } from '@/lib/schemas/new-name'
import type { EntryErrors } from './read-entry'

type Added =
  | {
      readonly ok: true
      readonly patch: Partial<EventFormValues>
      readonly done: string
      readonly focus: string
    }
  | { readonly ok: false; readonly errors: EntryErrors }

/** Makes the company that was described in the form, and chooses it. The caller has checked who may. */
export async function addCompanyOf(values: EventFormValues, user: CurrentUser): Promise<Added> {
  const home = meantBy(
    rankNames(
      values.newCompanyHome,
      (await listActorNames()).filter((a) => a.kind === 'country'),
    ),
  )
  const parsed = companyInput.safeParse({
    name: newNameOf(values.newCompanyName, values.company),
    homeCountry: home?.key ?? '',
    sector: values.newCompanySector,
    aliases: values.newCompanyAliases,
    products: values.newCompanyProducts,
  })
  if (!parsed.success) return { ok: false, errors: errorsAt(parsed.error, COMPANY_FIELDS) }
  const made = await addCompany(parsed.data, { userId: user.id, name: user.name })
  if (made.ok)
    return {
      ok: true,
      done: `${parsed.data.name} is added and chosen.`,
      focus: 'topic',
      patch: {
        ...BLANK_COMPANY,
        company: parsed.data.name,
        pickCompany: pickOf(made.slug, parsed.data.name),
      },
    }
  if (made.reason === 'unknown-country')
    return { ok: false, errors: { newCompanyHome: ['Choose a country as the home of the company'] } }
  return {
    ok: false,
    errors: { newCompanyName: [`This is ${made.name}, which is there already: type that name above`] },
  }
}

export async function addTopicOf(values: EventFormValues, user: CurrentUser): Promise<Added> {
  const name = newNameOf(values.newTopicName, values.topic)
  const parsed = topicInput.safeParse({
    name,
    shortName: values.newTopicShortName.trim() || (name.length <= MOST_SHORT ? name : ''),
    aliases: values.newTopicAliases,
    description: values.newTopicDescription,
  })
  if (!parsed.success) return { ok: false, errors: errorsAt(parsed.error, TOPIC_FIELDS) }
  const made = await addTopic(parsed.data, { userId: user.id, name: user.name })
  if (made.ok)
    return {
      ok: true,
      done: `${parsed.data.name} is added and chosen.`,
      focus: 'stance',
      patch: { ...BLANK_TOPIC, topic: parsed.data.name, pickTopic: pickOf(made.slug, parsed.data.name) },
    }
  return {
    ok: false,
    errors: { newTopicName: [`The topic ${made.name} is there already: type that name above`] },
  }
}

/** What was typed as the name of a company or topic that nobody knows is its name, until another is given. */
const newNameOf = (given: string, typed: string): string => (given.trim() === '' ? typed : given)

const COMPANY_FIELDS: Readonly<Record<string, string>> = {
  name: 'newCompanyName',
  homeCountry: 'newCompanyHome',
  sector: 'newCompanySector',
  aliases: 'newCompanyAliases',
  products: 'newCompanyProducts',
}
const TOPIC_FIELDS: Readonly<Record<string, string>> = {
  name: 'newTopicName',
  shortName: 'newTopicShortName',
  aliases: 'newTopicAliases',
  description: 'newTopicDescription',
}
const BLANK_COMPANY = {
  newCompanyName: '',
  newCompanyHome: '',
  newCompanySector: '',
  newCompanyAliases: '',
  newCompanyProducts: '',
}
const BLANK_TOPIC = { newTopicName: '', newTopicShortName: '', newTopicAliases: '', newTopicDescription: '' }

const errorsAt = (
  error: Parameters<typeof fieldErrors>[0],
  names: Readonly<Record<string, string>>,
): EntryErrors =>
  Object.fromEntries(fieldErrors(error).map(({ field, message }) => [names[field] ?? field, [message]]))
