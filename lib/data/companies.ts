import 'server-only'
import { reads } from './current-reading'

/** What else a company is called, and what it makes. */
export interface CompanyNames {
  readonly aliases: readonly string[]
  readonly products: readonly string[]
}

/** Other names and products of a company, in the order in which they were recorded. */
export async function getCompanyNames(slug: string): Promise<CompanyNames> {
  const names = await reads().companyName.findMany({
    where: { company: { slug } },
    select: { kind: true, name: true },
    orderBy: { id: 'asc' },
  })
  const of = (kind: 'alias' | 'product') => names.filter((n) => n.kind === kind).map((n) => n.name)
  return { aliases: of('alias'), products: of('product') }
}

/** Other names and products of every company, by slug. Companies without any are left out. */
export async function listCompanyNames(): Promise<ReadonlyMap<string, CompanyNames>> {
  const rows = await reads().companyName.findMany({
    select: { kind: true, name: true, company: { select: { slug: true } } },
    orderBy: { id: 'asc' },
  })
  const names = new Map<string, { aliases: string[]; products: string[] }>()
  for (const { kind, name, company } of rows) {
    const of = names.get(company.slug) ?? { aliases: [], products: [] }
    of[kind === 'alias' ? 'aliases' : 'products'].push(name)
    names.set(company.slug, of)
  }
  return names
}

/** Products of every company, by slug: what people know it for. Companies without any are left out. */
export async function listProducts(): Promise<ReadonlyMap<string, string[]>> {
  const rows = await reads().companyName.findMany({
    where: { kind: 'product' },
    select: { name: true, company: { select: { slug: true } } },
    orderBy: { id: 'asc' },
  })
  const products = new Map<string, string[]>()
  for (const { name, company } of rows)
    products.set(company.slug, [...(products.get(company.slug) ?? []), name])
  return products
}

/** The slug of the company that has this alias or product, itself written as a slug (`tiktok`), or `null`. */
export async function findCompanyByName(slug: string): Promise<string | null> {
  if (slug === '') return null // Names in other scripts leave nothing to write in an address.
  const rows = await reads().$queryRaw<{ slug: string }[]>`
    SELECT c."slug" FROM "company_name" n JOIN "company" c ON c."id" = n."company_id"
    WHERE trim(BOTH '-' FROM regexp_replace(lower(n."name"), '[^a-z0-9]+', '-', 'g')) = ${slug}
    ORDER BY n."id" LIMIT 1`
  return rows[0]?.slug ?? null
}
