import type { StanceEvent } from '@/lib/domain/stance-event'
import { buildEventFields } from './build-event'

let count = 0

/** The same as it is read: published, first version. */
export function buildStanceEvent(fields: Partial<StanceEvent> = {}): StanceEvent {
  count++
  return {
    ...buildEventFields(),
    id: `event${count}`,
    key: null,
    status: 'published',
    statusReason: null,
    mergedInto: null,
    version: 1,
    recordedAt: '2026-11-22T09:30:00.000Z',
    changedAt: '2026-11-22T09:30:00.000Z',
    ...fields,
  }
}
