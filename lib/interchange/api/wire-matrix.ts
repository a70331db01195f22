import { z } from 'zod'
import { CELL_STATES } from '@/lib/domain/cell-state'
import { BASES } from '@/lib/domain/lens'
import { STANCES } from '@/lib/domain/stance'
import type { WireMatrix } from '../matrix-json'
import { wireDate, wireDay, wireMoment } from './wire-date'

const stance = z.enum(STANCES)
const state = z.enum(CELL_STATES)
const issue = z.string().meta({ description: 'company/topic', example: 'huawei/5g-networks' })

const cell = z
  .object({
    actor: z.string(),
    issue,
    stance: stance.nullable().meta({ description: 'null when ended: nothing is operative then.' }),
    state: state.meta({
      description:
        'deed: a deed stands; word: said only; contested: disputed or contradictory; ended: all deeds have ended.',
    }),
    since: wireDate,
    event: z.string().meta({ description: 'Id of the event that decides.' }),
    drift: z
      .object({ stance, event: z.string() })
      .nullable()
      .meta({ description: 'Where newer words lean, when they differ from the deed that stands.' }),
  })
  .meta({ id: 'Cell', description: 'What one actor holds on one issue. No evidence has no cell.' })

const change = z
  .object({
    actor: z.string(),
    issue,
    before: cell.nullable().meta({ description: 'On the day `vs`; null is no evidence.' }),
    after: cell.nullable().meta({ description: 'On the day `asOf`.' }),
    causes: z.array(z.string()).meta({ description: 'Ids of the events that brought it about, in order.' }),
  })
  .meta({ id: 'CellChange', description: 'A cell that reads otherwise on two days.' })

export const wireMatrix = z
  .object({
    asOf: wireDay,
    knownAt: wireMoment.nullable(),
    basis: z.enum(BASES),
    actors: z.array(z.string()).meta({ description: 'Those that have a cell, ascending.' }),
    issues: z.array(issue).meta({ description: 'Those that have a cell, ascending.' }),
    cells: z.array(cell).meta({ description: 'By actor, then issue.' }),
    vs: wireDay.optional().meta({ description: 'The day compared with, where `vs` was asked.' }),
    changes: z.array(change).optional().meta({
      description: 'The cells that read otherwise than on the day `vs`, where it was asked.',
    }),
  })
  .meta({ id: 'Matrix', description: 'Every cell of a view as of its day.' }) satisfies z.ZodType<WireMatrix>

const side = z.object({ stance: stance.nullable(), state })

export const wireShift = z
  .object({
    on: wireDate.meta({ description: 'When, as exact as known.' }),
    actor: z.string(),
    issue,
    from: side.nullable(),
    to: side,
    isReversal: z
      .boolean()
      .meta({ description: 'Whether it crosses from one side of the scale to the other.' }),
    event: z
      .string()
      .meta({ description: 'Id of the event that brought it; when ended, of the deed that ended.' }),
  })
  .meta({ id: 'Shift', description: 'The step from one stance of an actor on an issue to the next.' })
