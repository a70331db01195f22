import type { Metadata } from 'next'
import { eventHref } from '@/components/links'
import { EffectList } from '@/components/review/effect-list'
import { ReasonForm } from '@/components/review/reason-form'
import { EventStateNote } from '@/components/revision/event-state-note'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { ButtonLink } from '@/components/ui/button'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import { policy } from '@/lib/auth/policy'
import { getDirectory } from '@/lib/data/directory'
import { effectOfRemoving } from '@/lib/data/proposed-effect'
import { ASKED } from '@/lib/domain/change-request'
import { requireAccount } from '../../../review/reviewer'
import { retractAction } from '../change-actions'
import { loadAnyEvent } from '../load-any-event'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Retract an event', robots: { index: false } }

export default async function RetractRoute({ params }: PageProps<'/events/[id]/retract'>) {
  const { id } = await params
  await requireAccount('retract', `/events/${id}/retract`)
  const event = await loadAnyEvent(id)
  const isAsked = policy().twoPersonReview
  const [effect, directory] = await Promise.all([effectOfRemoving(event), getDirectory()])
  return (
    <Page width="reading">
      <PageHeader
        title={`Retract “${event.title}”`}
        standfirst="Nothing is deleted. The event counts in no view any more; its address answers “gone” with your reason, your name and the history, and a version can be restored from there."
        breadcrumbs={[{ label: 'Event', href: eventHref(id) }, { label: 'Retract' }]}
      />
      <EventStateNote event={event} mergedFrom={[]} />
      {isAsked && <Notes notes={[ASKED]} />}
      {event.status === 'published' && (
        <>
          <Section id="effect" title="What this changes">
            <EffectList effects={[effect]} names={directory} />
          </Section>
          <Section id="reason" title="Why">
            <ReasonForm
              id="retract"
              action={retractAction.bind(null, id)}
              hidden={{ version: event.version }}
              field={{
                name: 'reason',
                label: 'Reason',
                hint: 'Public: it stands at the address of the event from now on.',
                required: true,
              }}
              submit={isAsked ? 'Ask for the retraction' : 'Retract the event'}
              variant="danger"
            />
          </Section>
        </>
      )}
      <p className="mt-6">
        <ButtonLink href={event.status === 'published' ? eventHref(id) : `${eventHref(id)}/history`}>
          {event.status === 'published' ? 'Leave it as it is' : 'Its history'}
        </ButtonLink>
      </p>
    </Page>
  )
}
