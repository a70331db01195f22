import { Plus } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button'
import { AccountMenu } from './account-menu'

interface Props {
  /** Who is signed in: the name, and the links that their role opens. `null` for nobody. */
  readonly account: {
    readonly name: string
    readonly links: readonly { readonly href: string; readonly label: string }[]
  } | null
  /** Whether whoever reads may add an event or propose one. */
  readonly mayPropose: boolean
  readonly signOut: () => Promise<void>
}

/** At the right of the header: the way to add an event, and the account. */
export function HeaderActions({ account, mayPropose, signOut }: Props) {
  return (
    <>
      {mayPropose && (
        <ButtonLink href="/events/new" variant="primary" aria-label="Add event">
          <Plus aria-hidden="true" className="size-4 sm:hidden" />
          <span className="max-sm:hidden">Add event</span>
        </ButtonLink>
      )}
      {account ? (
        <AccountMenu name={account.name} links={account.links} signOut={signOut} />
      ) : (
        <ButtonLink href="/sign-in" prefetch={false}>
          Sign in
        </ButtonLink>
      )}
    </>
  )
}
