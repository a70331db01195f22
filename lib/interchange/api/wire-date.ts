import { z } from 'zod'

/** A date on the wire, as exact as known. */
export const wireDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .meta({
    description: 'As exact as known: 2020, 2020-07 or 2020-07-14 (EDTF level 0).',
    example: '2020-07-14',
  })

export const wireDay = z.iso.date().meta({ description: 'A civil day.', example: '2020-12-31' })

export const wireMoment = z.iso.datetime().meta({ description: 'A moment in UTC (RFC 3339).' })
