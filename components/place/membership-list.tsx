import Link from 'next/link'
import type { ReactNode } from 'react'
import { actorHref } from '@/components/links'
import { isMemberOn, type Membership } from '@/lib/domain/membership'
import { actorName, type Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'

interface Props {
  readonly memberships: readonly Membership[]
  readonly names: Names
  readonly asOf: Day
}

/** The blocs of one country on a day, and those it has left: "NATO, Five Eyes; European Union until 31 January 2020". */
export function BlocsLine({ memberships, names, asOf }: Props) {
  const now = memberships.filter((m) => isMemberOn(m, asOf))
  const left = memberships.filter((m) => m.to !== null && m.to < asOf)
  return (
    <>
      {now.map((m, i) => (
        <span key={m.bloc}>
          {i > 0 && ', '}
          <BlocLink code={m.bloc} names={names} />
        </span>
      ))}
      {left.map((m, i) => (
        <span key={`${m.bloc} ${m.to}`} className="text-muted">
          {(i > 0 || now.length > 0) && ' · '}
          <BlocLink code={m.bloc} names={names} />
          {m.to && ` until ${formatPartialDate(m.to)}`}
        </span>
      ))}
    </>
  )
}

/** Longer names of blocs are known by their letters: NATO, ASEAN. */
const MOST_OF_NAME = 14

function BlocLink({ code, names }: { code: string; names: Names }) {
  const name = actorName(names, code)
  return (
    <Link href={actorHref(code, 'bloc')} className="link-quiet" prefetch={false}>
      {name.length > MOST_OF_NAME ? <abbr title={name}>{code}</abbr> : name}
    </Link>
  )
}

/** The members of one bloc on a day, by name, each with the day it joined; apart from them those who have left. */
export function MemberList({ memberships, names, asOf }: Props) {
  const byName = (a: Membership, b: Membership) =>
    actorName(names, a.member).localeCompare(actorName(names, b.member), 'en')
  const now = memberships.filter((m) => isMemberOn(m, asOf)).sort(byName)
  const left = memberships.filter((m) => m.to !== null && m.to < asOf).sort(byName)
  return (
    <>
      <ul className="member-list">
        {now.map((m) => (
          <MemberItem key={m.member} membership={m} names={names}>
            {m.from && `since ${m.from.slice(0, 4)}`}
          </MemberItem>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <h3 className="mt-4 mb-1">Former members</h3>
          <ul className="member-list">
            {left.map((m) => (
              <MemberItem key={`${m.member} ${m.to}`} membership={m} names={names}>
                {m.to && `until ${formatPartialDate(m.to)}`}
              </MemberItem>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function MemberItem({
  membership,
  names,
  children,
}: {
  membership: Membership
  names: Names
  children: ReactNode
}) {
  return (
    <li>
      <Link href={actorHref(membership.member)} className="link-quiet" prefetch={false}>
        {actorName(names, membership.member)}
      </Link>{' '}
      <span className="text-muted">{children}</span>
    </li>
  )
}
