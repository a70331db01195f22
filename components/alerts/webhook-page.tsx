import { CopyField } from '../share/copy-field'
import { Page } from '../shell/page'
import { PageHeader } from '../shell/page-header'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { Moment } from '../ui/moment'
import { Section } from '../ui/section'

export interface DeliveryRow {
  readonly id: string
  readonly messageId: string
  readonly body: string
  readonly state: string
  readonly attempts: number
  readonly nextAttemptAt: Date
  readonly lastStatus: number | null
  readonly lastError: string | null
  readonly createdAt: Date
  /** The newest first. */
  readonly tries: readonly AttemptRow[]
}

export interface AttemptRow {
  readonly at: Date
  readonly status: number | null
  readonly error: string | null
  readonly answer: string | null
  readonly durationMs: number
}

interface Props {
  readonly webhook: {
    readonly target: string
    readonly state: string
    readonly stateReason: string | null
    readonly secret: string | null
  }
  readonly about: string
  readonly deliveries: readonly DeliveryRow[]
  /** Gets `delivery`, an id. */
  readonly resend: (form: FormData) => Promise<void>
  /** Gets `do`: pause, resume or end. */
  readonly change: (form: FormData) => Promise<void>
}

/** One webhook: its secret, and every message with what became of it. */
export function WebhookPage({ webhook, about, deliveries, resend, change }: Props) {
  const { target, state, stateReason, secret } = webhook
  return (
    <Page>
      <PageHeader
        title="Webhook"
        standfirst={
          <p>
            <span className="break-all">{target}</span>: {about}. {state}
            {stateReason && ` (${stateReason})`}.
          </p>
        }
        breadcrumbs={[{ label: 'Webhooks', href: '/admin/webhooks' }, { label: 'Webhook' }]}
      />
      <form action={change} className="mb-6 flex flex-wrap gap-3">
        <Button type="submit" name="do" value={state === 'active' ? 'pause' : 'resume'}>
          {state === 'active' ? 'Pause it' : 'Take it up again'}
        </Button>
        <Button type="submit" name="do" value="end" variant="danger">
          End it for good
        </Button>
      </form>
      <Section id="secret" title="How a receiver knows it is us">
        <p className="mb-3 text-muted">
          Messages are signed as standardwebhooks.com has it, with this secret. Any of its libraries checks
          them.
        </p>
        <CopyField label="Signing secret" rows={1} text={secret ?? ''} />
      </Section>
      <Section id="deliveries" title="Messages, newest first">
        {deliveries.length === 0 ? (
          <p className="text-muted">None yet: one is sent with the next shift.</p>
        ) : (
          <DataTable label="Messages" dense className="stacked">
            <thead>
              <tr>
                <th scope="col">Made</th>
                <th scope="col">State</th>
                <th scope="col">Message</th>
                <th scope="col">
                  <span className="sr-only">Again</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {deliveries.map((delivery) => (
                <DeliveryLine key={delivery.id} delivery={delivery} resend={resend} />
              ))}
            </tbody>
          </DataTable>
        )}
      </Section>
    </Page>
  )
}

function DeliveryLine({ delivery, resend }: { delivery: DeliveryRow; resend: Props['resend'] }) {
  const { id, messageId, body, state, attempts, nextAttemptAt, lastStatus, lastError, createdAt, tries } =
    delivery
  return (
    <tr>
      <td data-label="Made">
        <Moment at={createdAt} />
      </td>
      <td data-label="State">
        {state}
        {attempts > 0 && `, ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`}
        {lastStatus !== null && `, ${lastStatus}`}
        {lastError && `: ${lastError}`}
        {state === 'waiting' && attempts > 0 && (
          <>
            , again <Moment at={nextAttemptAt} />
          </>
        )}
      </td>
      <td>
        <details>
          <summary className="alert-summary">
            <code>{messageId.slice(0, 16)}…</code>
          </summary>
          <pre className="alert-body">{body}</pre>
        </details>
        {tries.length > 0 && <Attempts of={messageId} tries={tries} />}
      </td>
      <td>
        <form action={resend}>
          <input type="hidden" name="delivery" value={id} />
          <Button type="submit" size="small" aria-label={`Send ${messageId} again`}>
            Send again
          </Button>
        </form>
      </td>
    </tr>
  )
}

/** When it was sent, what the receiver answered, and how long that took. */
function Attempts({ of, tries }: { of: string; tries: readonly AttemptRow[] }) {
  return (
    <details>
      <summary aria-label={`Attempts to send ${of}`} className="alert-summary">
        {tries.length === 1 ? '1 attempt' : `${tries.length} attempts`}
      </summary>
      <ol className="alert-attempts">
        {tries.map(({ at, status, error, answer, durationMs }) => (
          <li key={at.toISOString()}>
            <Moment at={at} />: {error ?? `answered ${status}`}, after {durationMs.toLocaleString('en')} ms
            {answer && (
              <>
                {': '}
                <q className="break-all">{answer}</q>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
