// A program, run by journeys in a process of its own: `node --conditions=react-server --import tsx … JSON`. Publishes
// an event, or corrects or withdraws one, by the commands that pages call, and prints its id.
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { db } from '../data/client'
import { publishCorrection, publishEvent, publishRetraction } from '../data/event-commands'

interface Told {
  /** Absent for a new event. */
  readonly correct?: { readonly id: string; readonly version: number }
  readonly retract?: { readonly id: string; readonly version: number; readonly reason: string }
  readonly fields: StanceEventFields
}

const { correct, retract, fields } = JSON.parse(process.argv[2] ?? '{}') as Told
const by = { author: 'Test', note: null }
const result = retract
  ? await publishRetraction(retract.id, retract.version, retract.reason, by)
  : correct
    ? await publishCorrection(correct.id, correct.version, fields, by)
    : await publishEvent(fields, by)
if (!result.ok) throw new Error(`not published: ${JSON.stringify(result)}`)
process.stdout.write(correct?.id ?? retract?.id ?? (result as { id: string }).id)
await db().$disconnect()
