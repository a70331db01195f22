import type { Metadata } from 'next'
import { AlertForm } from '@/components/alerts/alert-form'
import { WebhookList } from '@/components/alerts/webhook-list'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/require-role'
import { listWebhooks } from '@/lib/data/alert-subscriptions'
import { getDirectory } from '@/lib/data/directory'
import { alertInWords } from '@/lib/domain/alert-sentence'
import { alertChoices } from '../../alerts/alert-choices'
import { addWebhookAction } from './actions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Webhooks', robots: { index: false } }

export default async function Webhooks() {
  await requirePermission('manageWebhooks', '/admin/webhooks')
  const [webhooks, directory] = await Promise.all([listWebhooks(), getDirectory()])
  return (
    <Page>
      <PageHeader
        title="Webhooks"
        standfirst="Receivers that are told of each shift as it is found: signed, in order, and again when they fail."
      />
      <WebhookList webhooks={webhooks.map((hook) => ({ ...hook, about: alertInWords(hook, directory) }))} />
      <Section id="add" title="Add a webhook">
        <AlertForm
          action={addWebhookAction}
          choices={alertChoices(directory)}
          target={{
            name: 'url',
            label: 'Address of the receiver',
            hint: 'It gets a POST with JSON for each shift.',
          }}
          submit="Add it"
        />
      </Section>
    </Page>
  )
}
