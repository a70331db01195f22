import Link from 'next/link'
import { webhookHref } from '../links'
import { DataTable } from '../ui/data-table'
import { Moment } from '../ui/moment'

interface Webhook {
  readonly token: string
  readonly target: string
  readonly state: string
  readonly stateReason: string | null
  readonly failingSince: Date | null
  readonly about: string
}

/** All webhooks, with what they hear of and how they fare. */
export function WebhookList({ webhooks }: { readonly webhooks: readonly Webhook[] }) {
  if (webhooks.length === 0) return <p className="text-muted">There is none yet.</p>
  return (
    <DataTable label="Webhooks" className="stacked">
      <thead>
        <tr>
          <th scope="col">Receiver</th>
          <th scope="col">Hears of</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {webhooks.map(({ token, target, state, stateReason, failingSince, about }) => (
          <tr key={token}>
            <th scope="row" className="break-all">
              <Link href={webhookHref(token)} className="link">
                {target}
              </Link>
            </th>
            <td data-label="Hears of">{about}</td>
            <td data-label="State">
              {state}
              {stateReason && `: ${stateReason}`}
              {state === 'active' && failingSince && (
                <>
                  , failing since <Moment at={failingSince} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
