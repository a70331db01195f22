import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { browserName } from './browser-name'

export interface SessionItem {
  readonly id: string
  readonly userAgent: string | null
  readonly createdAt: Date
}

interface Props {
  readonly sessions: readonly SessionItem[]
  readonly currentId: string
  /** Gets `session`, an id. */
  readonly revoke: (form: FormData) => Promise<void>
  readonly revokeAll: () => Promise<void>
}

/** Where a person is signed in, each with a button that signs them out there. */
export function SessionList({ sessions, currentId, revoke, revokeAll }: Props) {
  return (
    <>
      <ul className="border-t-2 border-ink">
        {sessions.map(({ id, userAgent, createdAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hairline py-2"
          >
            <div>
              <span className="font-medium">{browserName(userAgent)}</span>
              {id === currentId && <span className="text-muted"> · this browser</span>}
              <div className="text-sm text-muted">
                signed in <Moment at={createdAt} />
              </div>
            </div>
            <form action={revoke}>
              <input type="hidden" name="session" value={id} />
              <Button
                type="submit"
                size="small"
                aria-label={`Sign out ${id === currentId ? 'this browser' : browserName(userAgent)}`}
              >
                Sign out
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form action={revokeAll} className="mt-4">
        <Button type="submit" variant="danger">
          Sign out everywhere
        </Button>
      </form>
    </>
  )
}
