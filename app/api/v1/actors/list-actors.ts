import 'server-only'
import { today } from '@/lib/clock'
import type { ActorEntry } from '@/lib/data/directory'
import { isMemberOn } from '@/lib/domain/membership'
import { wordsFilter } from '@/lib/domain/words-filter'
import type { Work } from '../answer-call'
import { pageOf } from '../list-answer'

/** Countries and blocs by code. */
export const listActors: Work = async (asked) => {
  const { view, values } = asked.query
  const { actors, memberships } = asked.directory
  const asOf = view.asOf ?? today()
  const isIn = (code: string): boolean =>
    view.blocs.length === 0 ||
    view.blocs.includes(code) ||
    memberships.some((m) => m.member === code && view.blocs.includes(m.bloc) && isMemberOn(m, asOf))
  const hasWords = wordsFilter(typeof values.q === 'string' ? values.q : '')
  const passing = [...actors.values()].filter(
    ({ code, kind, name, region }) =>
      (values.type === undefined || values.type === kind) &&
      (view.regions.length === 0 || (region !== null && view.regions.includes(region))) &&
      isIn(code) &&
      hasWords(name),
  )
  const show = ({ code, kind, iso2, name, region, subregion }: ActorEntry) => ({
    code,
    kind,
    iso2,
    name,
    region,
    subregion,
    memberships: memberships
      .filter(({ member }) => member === code)
      .map(({ bloc, from, to }) => ({ bloc, from, to })),
    members: memberships
      .filter(({ bloc }) => bloc === code)
      .map(({ member, from, to }) => ({ actor: member, from, to })),
  })
  return pageOf(asked, passing, ({ code }) => code, show)
}
