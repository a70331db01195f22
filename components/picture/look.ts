import { PALETTE, type Palette, type Theme } from '@/components/stance/palette'
import type { Measure } from './svg'

/** `preview`: 1200 × 630 for the card of a posted link, in large type. `whole`: as large as what it shows. */
export type Format = 'preview' | 'whole'

/** Everything that a picture's look depends on. */
export interface Look {
  readonly format: Format
  readonly palette: Palette
  readonly measure: Measure
  readonly size: Sizes
}

interface Sizes {
  readonly margin: number
  readonly title: number
  readonly finding: number
  readonly note: number
  /** Names of rows and columns, and what stands beside them. */
  readonly name: number
  readonly detail: number
  readonly row: number
  readonly mostRows: number
  readonly mostColumns: number
}

const SIZES: Readonly<Record<Format, Sizes>> = {
  preview: {
    margin: 40,
    title: 40,
    finding: 22,
    note: 18,
    name: 17,
    detail: 15,
    row: 31,
    mostRows: 14,
    mostColumns: 10,
  },
  whole: {
    margin: 32,
    title: 32,
    finding: 17,
    note: 14,
    name: 14,
    detail: 12,
    row: 26,
    mostRows: 90,
    mostColumns: 40,
  },
}

/** How wide a whole picture is, unless its columns need more. */
export const WHOLE_WIDTH = 1200

export const lookOf = (format: Format, theme: Theme, measure: Measure): Look => ({
  format,
  palette: PALETTE[theme],
  measure,
  size: SIZES[format],
})
