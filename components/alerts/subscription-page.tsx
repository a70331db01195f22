import { Page } from '../shell/page'
import { PageHeader } from '../shell/page-header'
import { Button, ButtonLink } from '../ui/button'

interface Props {
  readonly state: 'pending' | 'active' | 'disabled' | 'ended'
  /** Which shifts, in words. */
  readonly about: string
  readonly confirm: () => Promise<void>
  readonly end: () => Promise<void>
}

const TITLE = {
  pending: 'Confirm your digest',
  active: 'Your digest',
  disabled: 'Your digest is paused',
  ended: 'Your digest has ended',
} as const

/** One digest, for who has its address: to confirm, and to end. Nothing happens by looking: programs look at links too. */
export function SubscriptionPage({ state, about, confirm, end }: Props) {
  return (
    <Page width="reading">
      <PageHeader
        title={TITLE[state]}
        standfirst={
          <p>
            {state === 'ended'
              ? 'No mail is sent any more, and your address was forgotten.'
              : state === 'disabled'
                ? 'Mails to your address came back for too long. End it, and ask for it again.'
                : `Once a day, when there was any: ${about}.`}
          </p>
        }
        breadcrumbs={[{ label: 'Alerts', href: '/alerts' }, { label: 'Your digest' }]}
      />
      <div className="flex flex-wrap gap-3">
        {state === 'pending' && (
          <form action={confirm}>
            <Button type="submit" variant="primary">
              Yes, send it to me
            </Button>
          </form>
        )}
        {state !== 'ended' && (
          <form action={end}>
            <Button type="submit">{state === 'pending' ? 'No, forget my address' : 'End it'}</Button>
          </form>
        )}
        {state === 'ended' && <ButtonLink href="/alerts">Ask for another</ButtonLink>}
      </div>
    </Page>
  )
}
