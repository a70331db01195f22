import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NoSuchEvent, NoSuchLink, NoSuchProposal } from '@/components/place/no-such-record'
import type { Missing } from '@/lib/http/unknown-address'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

const PAGES: Record<Missing, () => React.ReactNode> = {
  event: NoSuchEvent,
  link: NoSuchLink,
  proposal: NoSuchProposal,
}

/** Where `proxy.ts` leads, with the status 404, from an address of something that does not exist. */
export default async function NotHerePage({ params }: PageProps<'/not-here/[what]'>) {
  const { what } = await params
  if (!Object.hasOwn(PAGES, what)) notFound()
  const NoSuch = PAGES[what as Missing]
  return <NoSuch />
}
