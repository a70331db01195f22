import 'server-only'
import { wordsFilter } from '@/lib/domain/words-filter'
import type { Work } from '../answer-call'
import { pageOf } from '../list-answer'

/** Topics by short name. */
export const listTopics: Work = async (asked) => {
  const { q } = asked.query.values
  const hasWords = wordsFilter(typeof q === 'string' ? q : '')
  return pageOf(
    asked,
    [...asked.directory.topics.values()].filter(({ name, shortName }) => hasWords(`${name} ${shortName}`)),
    ({ slug }) => slug,
    ({ slug, name, shortName, description }) => ({ slug, name, shortName, description }),
  )
}
