import world from './world.json'

/** The outline of a state in the units of its picture. */
export interface Outline {
  /** ISO 3166-1 alpha-3; `null` where the standard has no code for what the atlas draws. */
  readonly code: string | null
  /** An SVG path; empty where a state is smaller than the picture can show. */
  readonly d: string
  /** Where its mark stands; `null` where that is outside the picture. */
  readonly x: number | null
  readonly y: number | null
  /** In square units: whether a mark fits in. */
  readonly area: number
}

export interface MapPicture {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Outline[]
}

export const WORLD: MapPicture = world.world
export const EUROPE: MapPicture = world.europe

/** Those whose mark stands in the larger picture of Europe: in the world's there is no room for it. */
export const IN_EUROPE: ReadonlySet<string> = new Set(
  world.europe.shapes.flatMap(({ code, x }) => (code !== null && x !== null ? [code] : [])),
)
