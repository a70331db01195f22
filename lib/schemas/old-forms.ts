import type { RawParams } from './view-state'

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
