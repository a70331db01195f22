import 'server-only'
import { type CompanyInput, slugOf } from '@/lib/domain/new-name'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { type AuditAuthor, recordAudit } from './audit'
import { db } from './client'
import { freeSlug } from './free-slug'
import { inTransaction, type Transaction } from './transaction'

export type AddCompanyResult =
  | { readonly ok: true; readonly slug: string }
  | { readonly ok: false; readonly reason: 'unknown-country' }
  /** One of its names is that of a company already: which. */
  | { readonly ok: false; readonly reason: 'known'; readonly slug: string; readonly name: string }

/**
 * Adds a company with its other names, with an audit line. Fields must have passed `companyInput`. A company that
 * already goes by the same name is not made twice, also when two editors add it at the same moment.
 */
export const addCompany = (
  company: CompanyInput,
  by: AuditAuthor,
  client: PrismaClient = db(),
): Promise<AddCompanyResult> =>
  inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('add a name'))`
    const known = await findByName(tx, company.name)
    if (known) return { ok: false, reason: 'known', ...known }
    const home = await tx.actor.findFirst({
      where: { code: company.homeCountry, kind: 'country' },
      select: { id: true },
    })
    if (!home) return { ok: false, reason: 'unknown-country' }
    const slug = await freeSlug(tx, Prisma.sql`"company"`, slugOf(company.name) ?? 'company')
    const { id } = await tx.company.create({
      data: { slug, name: company.name, sector: company.sector, homeCountryId: home.id },
      select: { id: true },
    })
    const other = (kind: 'alias' | 'product') => (name: string) => ({ companyId: id, kind, name })
    await tx.companyName.createMany({
      data: [
        ...company.products.map(other('product')),
        ...company.aliases.filter((name) => name !== company.name).map(other('alias')),
      ],
      skipDuplicates: true,
    })
    await recordAudit(tx, by, {
      action: 'company added',
      subject: `company ${slug}`,
      before: null,
      after: company.name,
    })
    return { ok: true, slug }
  }, client)

async function findByName(tx: Transaction, name: string): Promise<{ slug: string; name: string } | null> {
  const [found] = await tx.$queryRaw<{ slug: string; name: string }[]>`
    SELECT c."slug", c."name" FROM "company" c
    WHERE lower(c."name") = lower(${name})
      OR EXISTS (SELECT 1 FROM "company_name" n WHERE n."company_id" = c."id" AND lower(n."name") = lower(${name}))
    ORDER BY c."id" LIMIT 1`
  return found ?? null
}
