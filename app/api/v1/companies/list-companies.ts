import 'server-only'
import { listCompanyNames } from '@/lib/data/companies'
import { wordsFilter } from '@/lib/domain/words-filter'
import type { Work } from '../answer-call'
import { pageOf } from '../list-answer'

/** Companies by short name. */
export const listCompanies: Work = async (asked) => {
  const names = await listCompanyNames()
  const { q } = asked.query.values
  const hasWords = wordsFilter(typeof q === 'string' ? q : '')
  const companies = [...asked.directory.companies.values()].map(({ slug, name, homeCountry, sector }) => {
    const { aliases = [], products = [] } = names.get(slug) ?? {}
    return { slug, name, homeCountry, sector, aliases, products }
  })
  return pageOf(
    asked,
    companies.filter(({ name, aliases, products }) => [name, ...aliases, ...products].some(hasWords)),
    ({ slug }) => slug,
  )
}
