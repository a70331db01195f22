import Link from 'next/link'
import { Page } from '../shell/page'
import { PageHeader } from '../shell/page-header'
import { Section } from '../ui/section'
import { ApiViewer } from './api-viewer'
import type { CallEntry } from './call-entry'
import { CallReference } from './call-reference'

interface Props {
  readonly calls: readonly CallEntry[]
  /** Address of the description for programs. */
  readonly document: string
}

/** How to use the API, every call to be tried out, and the same as a plain list. */
export function ApiPage({ calls, document }: Props) {
  return (
    <Page>
      <PageHeader
        title="The API"
        breadcrumbs={[{ label: 'The data', href: '/data' }]}
        standfirst={
          <p>
            Everything this site shows can be read by a program, without a key and from anywhere. With a key,
            a program can also propose, record and correct.
          </p>
        }
      />
      <div className="method-text api-intro">
        <ul>
          <li>
            Lists answer <code>{'{"data": […], "next": "…", "total": n}'}</code>: send <code>next</code> back
            as <code>cursor</code>, with a <code>limit</code> of up to 500. A walk stays right while events
            are added; with <code>knownAt</code> all of it sees one state of the record.
          </li>
          <li>
            <code>asOf</code> is the world on a day, <code>knownAt</code> this record at a moment,{' '}
            <code>basis</code>, <code>words</code> and <code>targeting</code> the definition, as on the pages.
          </li>
          <li>
            Errors are problem details (RFC 9457) that name the field. What is not known is refused, so that
            no answer is taken for another.
          </li>
          <li>
            Answers carry an <code>ETag</code>: send it as <code>If-None-Match</code>, and what has not
            changed comes as 304.
          </li>
          <li>
            Keys are made at{' '}
            <Link href="/account#keys" className="link">
              your account
            </Link>{' '}
            or by <code>npm run keys</code>, and sent as <code>Authorization: Bearer KEY</code>. Give each
            request that records something an <code>Idempotency-Key</code> of its own, and it can be sent
            again without harm.
          </li>
          <li>
            For programs, all of this is{' '}
            <a href={document} className="link">
              described as OpenAPI 3.1
            </a>
            .
          </li>
        </ul>
      </div>
      <Section id="try" title="Try it out">
        <ApiViewer url={document} />
        <noscript>
          <p>This part needs scripts. The plain list below says the same.</p>
        </noscript>
      </Section>
      <Section id="calls" title="All calls, as a plain list">
        <div className="method-text api-calls">
          <CallReference calls={calls} />
        </div>
      </Section>
    </Page>
  )
}
