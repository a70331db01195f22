import type { Day } from '@/lib/domain/partial-date'
import { serializeView } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

/**
 * Where the cells of a matrix on a day are in letters. What only says how the page arranges or compares them is left out, so
 * that it is one address for all of these.
 */
export const cellsAddress = (view: ViewState, day: Day): string =>
  `/cells?${serializeView({ ...view, asOf: day, vs: null, sort: null, show: null })}`
