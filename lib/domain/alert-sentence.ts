import type { AlertFilter } from './alert'
import { actorName, companyName, type Names, topicName } from './names'

const list = (names: readonly string[]): string =>
  names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** Which shifts a filter leaves: "changes of stance of Japan or members of EU on Huawei in 5G networks". */
export function alertInWords(filter: AlertFilter, names: Names): string {
  const who = [
    ...filter.actors.map((code) => actorName(names, code)),
    ...filter.blocs.map((code) => `${actorName(names, code)} and its members`),
  ]
  const companies = filter.companies.map((slug) => companyName(names, slug))
  const topics = filter.topics.map((slug) => topicName(names, slug))
  return [
    'changes of stance',
    who.length > 0 && `of ${list(who)}`,
    companies.length > 0 && `on ${list(companies)}`,
    topics.length > 0 && `in ${list(topics)}`,
    filter.issues.length > 0 && `on ${list(filter.issues)}`,
  ]
    .filter(Boolean)
    .join(' ')
}
