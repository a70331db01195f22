import Link from 'next/link'
import type { ReactNode } from 'react'
import { actorHref } from '@/components/links'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import { groupBy } from '@/lib/domain/group-by'
import type { Membership } from '@/lib/domain/membership'
import type { Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { type ActorEvidence, ActorTable } from './actor-table'
import { CountrySearch } from './country-search'
import type { DirectoryActor } from './directory-actor'

interface Props {
  readonly view: ViewState
  readonly notes: readonly string[]
  readonly asOf: Day
  /** Everybody. */
  readonly actors: readonly DirectoryActor[]
  /** Those that the filters of the view leave; of a search the best first. */
  readonly shown: readonly DirectoryActor[]
  readonly memberships: readonly Membership[]
  readonly names: Names
  readonly evidence: ReadonlyMap<string, ActorEvidence>
  /** The other name by which a search found an actor, by code; `null` when nobody searches. */
  readonly found: ReadonlyMap<string, string | null> | null
  /** The button that shares the view. */
  readonly actions: ReactNode
  /** What is said of an earlier state of the record. */
  readonly banner: ReactNode
}

const PATH = '/countries'

/** Everybody who could take a stance: those with evidence by region, blocs, and those of whom nothing is recorded. */
export function CountryDirectory(props: Props) {
  const { view, notes, asOf, actors, shown, evidence, actions, banner } = props
  const regions = [...new Set(actors.flatMap((a) => a.region ?? []))].sort()
  const recorded = actors.filter((a) => a.kind === 'country' && evidence.has(a.code)).length
  return (
    <Page>
      <PageHeader
        title="Countries and blocs"
        breadcrumbs={[{ label: 'Countries' }]}
        actions={actions}
        standfirst={
          <p>
            Of <b>{recorded}</b> countries and{' '}
            <b>{actors.filter((a) => a.kind === 'bloc' && evidence.has(a.code)).length}</b> blocs at least one
            sourced step is recorded{view.asOf && ` up to ${formatPartialDate(asOf)}`}. Nothing recorded is
            not the same as neutral.
          </p>
        }
      />
      {banner}
      <Notes notes={notes} />
      <div className="directory-bar no-print">
        <CountrySearch view={view} />
        <ul className="directory-regions" aria-label="Region">
          <li>
            <Link
              href={viewHref(PATH, view, { regions: [] })}
              aria-current={view.regions.length === 0 ? 'true' : undefined}
            >
              All
            </Link>
          </li>
          {regions.map((region) => (
            <li key={region}>
              <Link
                href={viewHref(PATH, view, { regions: [region] })}
                aria-current={view.regions.includes(region) ? 'true' : undefined}
              >
                {region}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={`No country or bloc ${view.q ? `is called “${view.q}”` : 'here'}${view.regions.length > 0 ? ` in ${view.regions.join(', ')}` : ''}`}
          ways={[
            ...(view.regions.length > 0 && view.q
              ? [{ label: 'In all regions', href: viewHref(PATH, view, { regions: [] }) }]
              : []),
            { label: 'All countries', href: viewHref(PATH, view, { regions: [], q: null }) },
          ]}
        />
      ) : (
        <Groups {...props} />
      )}
    </Page>
  )
}

function Groups(props: Props) {
  const { shown, found, evidence } = props
  const withEvidence = shown.filter((a) => evidence.has(a.code))
  const nothing = shown.filter((a) => !evidence.has(a.code))
  const countries = withEvidence.filter((a) => a.kind === 'country')
  const blocs = withEvidence.filter((a) => a.kind === 'bloc')
  const alias = found ?? new Map<string, null>()
  const table = { ...props, alias }
  return (
    <>
      {found ? (
        withEvidence.length > 0 && (
          <Section id="found" title={`${shown.length} found`}>
            <ActorTable {...table} label="Countries and blocs found" actors={withEvidence} />
          </Section>
        )
      ) : (
        <>
          {[...groupBy(countries, (a) => a.region ?? 'Elsewhere')]
            .sort((a, b) => a[0].localeCompare(b[0], 'en'))
            .map(([region, group]) => (
              <Section
                key={region}
                id={region.toLowerCase()}
                title={region}
                aside={`${group.length} with evidence`}
              >
                <ActorTable
                  {...table}
                  label={`Countries in ${region}`}
                  actors={byEvidence(group, evidence)}
                />
              </Section>
            ))}
          {blocs.length > 0 && (
            <Section id="blocs" title="Blocs" aside={`${blocs.length} with evidence`}>
              <ActorTable {...table} label="Blocs with evidence" actors={byEvidence(blocs, evidence)} />
            </Section>
          )}
        </>
      )}
      {nothing.length > 0 && (
        <Section id="nothing" title="Nothing recorded" aside={`${nothing.length}; not the same as neutral`}>
          <ul className="member-list nothing-list">
            {nothing.map((actor) => (
              <li key={actor.code}>
                <Link href={actorHref(actor.code, actor.kind)} className="link-quiet" prefetch={false}>
                  {actor.name}
                </Link>
                {alias.get(actor.code) && <span className="text-muted"> {alias.get(actor.code)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const byEvidence = (
  actors: readonly DirectoryActor[],
  evidence: Props['evidence'],
): readonly DirectoryActor[] =>
  [...actors].sort(
    (a, b) =>
      (evidence.get(b.code)?.events ?? 0) - (evidence.get(a.code)?.events ?? 0) ||
      a.name.localeCompare(b.name, 'en'),
  )
