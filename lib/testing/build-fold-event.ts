import type { FoldEvent } from '@/lib/domain/fold'

let count = 0

/** A published, named, confirmed decision to ban, of 14 July 2020, recorded after the ones built before it. */
export function buildFoldEvent(fields: Partial<FoldEvent> = {}): FoldEvent {
  count++
  return {
    id: `event-${count}`,
    order: count,
    stance: 'ban',
    kind: 'decision',
    targeting: 'named',
    confidence: 'confirmed',
    announcedOn: '2020-07-14',
    effectiveOn: null,
    deadlineOn: null,
    endsOn: null,
    ...fields,
  }
}
