import 'server-only'
import type { BarRow } from '@/components/picture/bars-picture'
import { listCoverage } from '@/lib/data/coverage'
import { filterOfView } from '@/lib/data/view-filter'
import { groupBy } from '@/lib/domain/group-by'
import { parseIssueKey } from '@/lib/domain/issue'
import { countByStance } from '@/lib/domain/matrix'
import { actorName } from '@/lib/domain/names'
import { STANCES } from '@/lib/domain/stance'
import { loadCompanies } from './companies/load-companies'
import { loadCountries } from './countries/load-countries'
import { pageTitle } from './page-title'
import type { PageView } from './read-view'
import { silentActors } from './silent-actors'

/** A directory as one figure: a bar for each that has something, the longest first. */
export interface Bars {
  readonly title: string
  readonly finding: string
  readonly rows: readonly BarRow[]
  readonly total: number
  readonly noun: string
}

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
const longestFirst = (rows: readonly BarRow[]): BarRow[] => {
  const long = ({ parts }: BarRow) => parts.reduce((sum, { count }) => sum + count, 0)
  return rows.filter((row) => long(row) > 0).sort((a, b) => long(b) - long(a))
}

export async function countryBars(page: PageView): Promise<Bars> {
  const { view, directory, asOf } = page
  const { shown, evidence } = await loadCountries(page)
  const rows = shown.flatMap((actor) => {
    const of = evidence.get(actor.code)
    if (!of) return []
    return {
      name: actor.name,
      detail: actor.kind === 'bloc' ? 'bloc' : (actor.region ?? ''),
      parts: [{ count: of.events, stance: null }],
      says: `${plural(of.events, 'event')} on ${plural(of.issues, 'issue')}`,
    }
  })
  return {
    title: pageTitle({ page: 'countries' }, view, directory, asOf),
    finding: `Of ${rows.length} of ${shown.length} something is recorded; nothing recorded is not the same as neutral`,
    rows: longestFirst(rows),
    total: rows.length,
    noun: 'countries and blocs with evidence',
  }
}

export async function companyBars(page: PageView): Promise<Bars> {
  const { view, directory, asOf } = page
  const { companies, cells } = await loadCompanies(page)
  const held = groupBy(cells, ({ issue }) => parseIssueKey(issue)?.company ?? '')
  const rows = companies.map(({ slug, name, sector }) => {
    const on = held.get(slug) ?? []
    const counts = countByStance(on)
    return {
      name,
      detail: sector ?? '',
      parts: STANCES.map((stance) => ({ count: counts[stance], stance })),
      says: plural(new Set(on.map(({ actor }) => actor)).size, 'actor'),
    }
  })
  return {
    title: pageTitle({ page: 'companies' }, view, directory, asOf),
    finding: `${companies.length} companies on which governments and blocs take a stance, and how many hold which`,
    rows: longestFirst(rows),
    total: companies.length,
    noun: 'companies',
  }
}

export async function coverageBars(page: PageView): Promise<Bars> {
  const { view, directory, asOf } = page
  const coverage = await listCoverage(filterOfView(view, asOf))
  const { wanted, silent } = silentActors(coverage, view, asOf, directory)
  const rows = [...groupBy(coverage, ({ actor }) => actor)].map(([actor, topics]) => {
    const events = topics.reduce((sum, topic) => sum + topic.events, 0)
    return {
      name: actorName(directory, actor),
      detail: directory.actors.get(actor)?.region ?? '',
      parts: [{ count: events, stance: null }],
      says: `${plural(events, 'event')} in ${plural(topics.length, 'topic')}`,
    }
  })
  return {
    title: pageTitle({ page: 'coverage' }, view, directory, asOf),
    finding: `Of ${silent.length} of ${wanted.length} countries and blocs nothing is recorded: silence here is not neutrality`,
    rows: longestFirst(rows),
    total: rows.length,
    noun: 'with events',
  }
}
