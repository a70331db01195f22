import { actorPath } from '@/components/links'
import { EmptyState } from '@/components/ui/empty-state'
import { isDefaultLens } from '@/lib/domain/lens'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { ActorKind } from '@/lib/domain/vocabulary'
import type { ViewState } from '@/lib/schemas/view-state'

interface Props {
  readonly actor: { readonly code: string; readonly kind: ActorKind; readonly name: string }
  readonly view: ViewState
  readonly asOf: Day
}

/** In place of stances where no event is recorded: that this is not neutrality, and where to go on. */
export function NothingRecorded({ actor, view, asOf }: Props) {
  const isNarrowed = view.asOf !== null || !isDefaultLens(view.lens)
  const home = actorPath(actor.code, actor.kind)
  return (
    <EmptyState
      title={
        isNarrowed
          ? `Nothing is recorded of ${actor.name} up to ${formatPartialDate(asOf)} under this definition`
          : `Nothing is recorded of ${actor.name} yet`
      }
      ways={[
        ...(isNarrowed ? [{ label: 'As of today, counting everything', href: home }] : []),
        { label: 'Countries with evidence', href: '/countries' },
        { label: 'Who stands where: the matrix', href: '/matrix' },
        { label: 'How events are recorded', href: '/method' },
      ]}
    >
      <p>
        That does not make it neutral: it means that no sourced event has been entered. If you know of a
        decision, a law or a statement with a public source, it belongs here.
      </p>
    </EmptyState>
  )
}
