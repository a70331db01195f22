import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Moment } from '@/components/ui/moment'
import { ROLE_LABELS, type Role } from '@/lib/domain/permission'

export interface ApiKeyItem {
  readonly id: number
  readonly prefix: string
  readonly name: string
  readonly role: Role
  /** `null`: made on the machine itself. */
  readonly owner: string | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

interface Props {
  readonly keys: readonly ApiKeyItem[]
  /** Gets `key`, a number. */
  readonly revoke: (form: FormData) => Promise<void>
  /** For administrators: whose each is. */
  readonly showOwner?: boolean
  /** To tell which have expired. */
  readonly now: Date
}

/** Keys of the API, what each may do and whether it is used, each with a button that takes it out of use. */
export function ApiKeyTable({ keys, revoke, showOwner = false, now }: Props) {
  if (keys.length === 0) return <p className="text-muted">There are none.</p>
  return (
    <DataTable label="Keys and their states" className="stacked">
      <thead>
        <tr>
          <th scope="col">Key</th>
          {showOwner && <th scope="col">Of</th>}
          <th scope="col">Role</th>
          <th scope="col">Made</th>
          <th scope="col">Last used</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row">
              {key.name}
              <div className="text-xs font-normal text-muted">
                <code>dmr_{key.prefix}…</code>
              </div>
            </th>
            {showOwner && <td data-label="Of">{key.owner ?? 'made on the machine'}</td>}
            <td data-label="Role">{ROLE_LABELS[key.role]}</td>
            <td data-label="Made">
              <Moment at={key.createdAt} />
            </td>
            <td data-label="Last used">{key.lastUsedAt ? <Moment at={key.lastUsedAt} /> : 'never'}</td>
            <td data-label="State">
              <KeyState item={key} now={now} />
              {!key.revokedAt && (
                <form action={revoke}>
                  <input type="hidden" name="key" value={key.id} />
                  <Button
                    type="submit"
                    size="small"
                    variant="danger"
                    aria-label={`Revoke ${key.name}, ${key.prefix}`}
                  >
                    Revoke
                  </Button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function KeyState({ item: { revokedAt, expiresAt }, now }: { item: ApiKeyItem; now: Date }) {
  if (revokedAt)
    return (
      <>
        revoked <Moment at={revokedAt} />
      </>
    )
  if (!expiresAt) return <>in use</>
  return (
    <>
      {expiresAt < now ? 'expired' : 'in use until'} <Moment at={expiresAt} />
    </>
  )
}
