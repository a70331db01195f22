import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { companyPath } from '@/components/links'
import { CompanyPage } from '@/components/place/company-page'
import { NoSuchCompany } from '@/components/place/no-such-place'
import { findCompanyByName, getCompanyNames } from '@/lib/data/companies'
import { viewHref } from '@/lib/schemas/view-address'
import { PLACE_PARAMS } from '@/lib/schemas/view-params'
import { readEvidence } from '../../read-evidence'
import { readView } from '../../read-view'
import { viewFrame } from '../../view-frame'
import { viewMetadata } from '../../view-metadata'

export const dynamic = 'force-dynamic'

/** The latest of them; the rest is on the timeline. */
const MOST_EVENTS = 20

type Props = PageProps<'/companies/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { directory, view } = await readView(searchParams, PLACE_PARAMS)
  const company = directory.companies.get((await params).slug)
  if (!company) return { title: 'No such company', robots: { index: false } }
  return viewMetadata({
    page: { page: 'company', company: company.slug },
    view,
    title: company.name,
    description: `Who bans, restricts, reviews, allows or welcomes ${company.name}, in which technology, since when, and who says so.`,
  })
}

/** An alias or a product leads to its company: `/companies/tiktok` to ByteDance. */
export default async function Company({ params, searchParams }: Props) {
  const slug = (await params).slug.toLowerCase()
  const page = await readView(searchParams, PLACE_PARAMS)
  const company = page.directory.companies.get(slug)
  if (!company) {
    const owner = await findCompanyByName(slug)
    if (!owner) return <NoSuchCompany />
    permanentRedirect(viewHref(companyPath(owner), page.view))
  }
  if (slug !== (await params).slug) permanentRedirect(viewHref(companyPath(slug), page.view))
  const [evidence, known, frame] = await Promise.all([
    readEvidence(page, { companies: [slug] }, MOST_EVENTS),
    getCompanyNames(slug),
    viewFrame({ page: 'company', company: slug }, page.view, searchParams),
  ])
  return (
    <CompanyPage {...page} {...evidence} {...frame} names={page.directory} company={company} known={known} />
  )
}
