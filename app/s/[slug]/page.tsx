import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getShortLink } from '@/lib/data/short-links'
import { pinnedAddress } from '../pinned-address'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'A shared view', robots: { index: false } }

/** A short link: leads to the view as it was shared. The marker lets the view say so. */
export default async function ShortLinkPage({ params }: PageProps<'/s/[slug]'>) {
  const link = await getShortLink((await params).slug)
  if (!link) notFound()
  redirect(pinnedAddress(link))
}
