import Link from 'next/link'
import type { ReactNode } from 'react'
import { FIELD_LABEL } from '@/lib/domain/field-words'
import { issueKey } from '@/lib/domain/issue'
import { KIND, trackOf } from '@/lib/domain/kind'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { EventDate } from '../event/event-date'
import { SourceList } from '../event/source-list'
import { actorHref, issueHref } from '../links'
import { chipOfEvent } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'
import { RelatedLines } from './related-lines'

interface Props {
  readonly fields: StanceEventFields
  readonly names: Names
  /** Titles of the related events, by id. */
  readonly titles: ReadonlyMap<string, string>
}

/** An event with every field, as it was proposed or recorded at a version; what is not recorded is said too. */
export function FieldsView({ fields, names, titles }: Props) {
  const { actor, company, topic } = fields
  return (
    <>
      <dl className="facts fields">
        <Fact term={FIELD_LABEL.title}>
          <span className="font-serif text-base font-semibold">{fields.title}</span>
        </Fact>
        <Fact term={FIELD_LABEL.actor}>
          <Link href={actorHref(actor, names.actors.get(actor)?.kind)} className="link" prefetch={false}>
            {actorName(names, actor)}
          </Link>
        </Fact>
        <Fact term="Issue">
          <Link href={issueHref(issueKey(company, topic))} className="link" prefetch={false}>
            {nameOfIssue(names, company, topic)}
          </Link>
        </Fact>
        <Fact term={FIELD_LABEL.stance}>
          <StanceChip {...chipOfEvent(fields)} label />
        </Fact>
        <Fact term={FIELD_LABEL.kind}>
          {KIND[fields.kind].label} <span className="text-muted">(a {trackOf(fields.kind)})</span>
        </Fact>
        <Fact term={FIELD_LABEL.announcedOn}>
          <EventDate date={fields.announcedOn} />
        </Fact>
        {(['effectiveOn', 'deadlineOn', 'endsOn'] as const).map((field) => (
          <Fact key={field} term={FIELD_LABEL[field]}>
            {fields[field] ? <EventDate date={fields[field]} /> : <Unknown>not given</Unknown>}
          </Fact>
        ))}
        <Fact term={FIELD_LABEL.targeting}>{fields.targeting}</Fact>
        <Fact term={FIELD_LABEL.scope}>{fields.scope ?? <Unknown>the whole topic</Unknown>}</Fact>
        <Fact term={FIELD_LABEL.authority}>{fields.authority ?? <Unknown>not given</Unknown>}</Fact>
        <Fact term={FIELD_LABEL.confidence}>{fields.confidence}</Fact>
        <Fact term={FIELD_LABEL.summary}>
          {fields.summary ? <p className="whitespace-pre-line">{fields.summary}</p> : <Unknown>none</Unknown>}
        </Fact>
        <Fact term={FIELD_LABEL.related}>
          {fields.related.length > 0 ? (
            <RelatedLines related={fields.related} titles={titles} />
          ) : (
            <Unknown>none</Unknown>
          )}
        </Fact>
      </dl>
      <h3 className="mt-5 mb-2 text-base">
        {fields.sources.length === 1 ? 'Source' : `${fields.sources.length} sources`}
      </h3>
      <SourceList sources={fields.sources} announcedOn={fields.announcedOn} mostOfTitle={null} />
    </>
  )
}

const Unknown = ({ children }: { children: ReactNode }) => <span className="text-muted">{children}</span>

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
