import 'server-only'
import { findCompanyByName } from './companies'
import { reads } from './current-reading'
import { isIssue } from './issues'

/**
 * Whether an address of a country, a bloc, a company or an issue names one, in whatever way of writing it; `null` for
 * any other address. The parts are those of the path, as typed: `['countries', 'gb']`. What the pages find is found here.
 */
export async function isKnownPlace(path: readonly string[]): Promise<boolean | null> {
  const [room, first, second, ...rest] = path
  if (!first || rest.length > 0) return null
  if (room === 'issues') return second ? isIssue(first, second) : null
  if (second !== undefined) return null
  if (room === 'countries' || room === 'blocs') return isActorCode(first.toUpperCase())
  return room === 'companies' ? isCompany(first.toLowerCase()) : null
}

const isActorCode = async (code: string): Promise<boolean> =>
  (await reads().actor.count({ where: { OR: [{ code }, { iso2: code }] } })) > 0

const isCompany = async (slug: string): Promise<boolean> =>
  (await reads().company.count({ where: { slug } })) > 0 || (await findCompanyByName(slug)) !== null
