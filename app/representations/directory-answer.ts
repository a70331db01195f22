import 'server-only'
import { actorPath } from '@/components/links'
import { readDataVersion } from '@/lib/data/data-version'
import { groupBy } from '@/lib/domain/group-by'
import { parseIssueKey } from '@/lib/domain/issue'
import { countByStance } from '@/lib/domain/matrix'
import { CSV_TYPE } from '@/lib/interchange/csv'
import {
  ACTOR_COLUMNS,
  actorRow,
  COMPANY_COLUMNS,
  companyRow,
  directoryCsv,
} from '@/lib/interchange/directory-wire'
import { loadCompanies } from '../companies/load-companies'
import { loadCountries } from '../countries/load-countries'
import type { Asked } from './asked'
import { fileName } from './events-answer'
import { wholeAnswer } from './whole-answer'

/** The countries and blocs that the page lists, those of whom nothing is recorded included. */
export async function countriesAnswer(request: Request, asked: Asked): Promise<Response> {
  const { names: directory, absolute } = asked
  const { shown, evidence } = await loadCountries({ ...asked, directory })
  const rows = shown.map((actor) =>
    actorRow(
      actor,
      evidence.get(actor.code),
      directory.memberships,
      absolute(actorPath(actor.code, actor.kind)),
    ),
  )
  return answer(request, asked, ACTOR_COLUMNS, rows)
}

/** The companies that the page lists, with the same counts. */
export async function companiesAnswer(request: Request, asked: Asked): Promise<Response> {
  const { companies, products, cells } = await loadCompanies({ ...asked, directory: asked.names })
  const held = groupBy(cells, ({ issue }) => parseIssueKey(issue)?.company ?? '')
  const rows = companies.map((company) => {
    const on = held.get(company.slug) ?? []
    const counted = { counts: countByStance(on), actors: new Set(on.map(({ actor }) => actor)).size }
    return companyRow(
      company,
      products.get(company.slug) ?? [],
      counted,
      asked.absolute(`/companies/${company.slug}`),
    )
  })
  return answer(request, asked, COMPANY_COLUMNS, rows)
}

async function answer(
  request: Request,
  asked: Asked,
  columns: readonly string[],
  rows: readonly object[],
): Promise<Response> {
  const { view, asOf, ending } = asked
  const { changedAt } = await readDataVersion()
  if (ending === 'csv')
    return wholeAnswer(request, directoryCsv(columns, rows), CSV_TYPE, changedAt, {
      'content-disposition': `attachment; filename="${fileName(asked)}"`,
    })
  const body = { asOf, knownAt: view.knownAt, lens: view.lens, total: rows.length, next: null, data: rows }
  return wholeAnswer(request, `${JSON.stringify(body)}\n`, 'application/json', changedAt)
}
