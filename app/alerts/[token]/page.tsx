import type { Metadata } from 'next'
import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'
import { SubscriptionPage } from '@/components/alerts/subscription-page'
import { alertHref } from '@/components/links'
import { confirmMailAlert, endSubscription, getSubscription } from '@/lib/data/alert-subscriptions'
import { getDirectory } from '@/lib/data/directory'
import { alertInWords } from '@/lib/domain/alert-sentence'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your digest', robots: { index: false }, referrer: 'same-origin' }

export default async function Subscription({ params }: PageProps<'/alerts/[token]'>) {
  const { token } = await params
  const subscription = await getSubscription(token)
  if (subscription?.channel !== 'mail') notFound()
  async function confirm() {
    'use server'
    await confirmMailAlert(token)
    revalidatePath(alertHref(token))
  }
  async function end() {
    'use server'
    if ((await getSubscription(token))?.channel === 'mail') await endSubscription(token)
    revalidatePath(alertHref(token))
  }
  return (
    <SubscriptionPage
      state={subscription.state}
      about={alertInWords(subscription, await getDirectory())}
      confirm={confirm}
      end={end}
    />
  )
}
