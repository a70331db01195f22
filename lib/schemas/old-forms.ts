import type { RawParams } from './view-state'

/**
 * Forms of parameters that were used before, or that people write by themselves, and what they mean: all keep working, on
 * every page and in every other form of a view. `/data` lists them; a test reads each.
 */
export const OLD_FORMS: readonly { readonly old: string; readonly today: string; readonly says: string }[] = [
  { old: 'country=GBR', today: 'actor=GBR', says: 'a country is an actor' },
  {
    old: 'issue=huawei/5g-networks',
    today: 'company=huawei&topic=5g-networks',
    says: 'an issue is a company in a topic',
  },
  { old: 'actor=GBR,DEU', today: 'actor=DEU&actor=GBR', says: 'lists with commas, and in any order' },
  { old: 'actor=gbr&company=Huawei', today: 'actor=GBR&company=huawei', says: 'capitals as you like' },
  { old: 'asOf=2020', today: 'asOf=2020-12-31', says: 'a year or a month stands for its last day' },
  {
    old: 'knownAt=2026-11-22',
    today: 'knownAt=2026-11-22T23:59:59.999Z',
    says: 'a day stands for all that was known on it',
  },
  { old: 'words=yes&basis=announced', today: '', says: 'defaults that are written out' },
]

/**
 * Parameters as older links, and people who guess, write them, in today's words: `country=GBR` is an actor, and
 * `issue=huawei/5g-networks` a company in a topic. Of an issue that is given beside companies or topics of today's form
 * nothing is taken: the view says already what it is about. Lists that are separated by commas are read where lists are.
 */
export function inTodaysForm(params: RawParams): RawParams {
  const { country, issue, ...rest } = params
  if (country === undefined && issue === undefined) return params
  const parts = listOf(issue).flatMap((text) => {
    const [company, topic, ...more] = text.split('/')
    return company && topic && more.length === 0 ? [{ company, topic }] : []
  })
  const isNamed = rest.company !== undefined || rest.topic !== undefined
  return {
    ...rest,
    ...(country !== undefined && { actor: [...listOf(rest.actor), ...listOf(country)] }),
    ...(parts.length > 0 &&
      !isNamed && {
        company: parts.map(({ company }) => company),
        topic: parts.map(({ topic }) => topic),
      }),
  }
}

const listOf = (value: RawParams[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
