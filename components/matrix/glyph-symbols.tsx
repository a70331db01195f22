import { STANCES } from '@/lib/domain/stance'
import { GLYPH_PATH } from '../stance/stance-glyph'

/** The glyphs once, for thousands of cells to refer to as `#glyph-ban`. */
export function GlyphSymbols() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      {STANCES.map((stance) => (
        <symbol key={stance} id={`glyph-${stance}`} viewBox="0 0 12 12">
          <path d={GLYPH_PATH[stance]} />
        </symbol>
      ))}
    </svg>
  )
}

/** The same as masks, for cells that are one element: `--glyph` of a `stance-lean`, `--from-glyph` of what it read before. */
export function GlyphMasks() {
  const maskOf = (path: string) =>
    `url("data:image/svg+xml,${encodeURIComponent(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12"><path d="${path}" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
    )}")`
  return (
    <style>
      {STANCES.map(
        (stance) =>
          `.stance-lean[data-stance="${stance}"] { --glyph: ${maskOf(GLYPH_PATH[stance])} }
.stance-lean[data-from="${stance}"] { --from-glyph: ${maskOf(GLYPH_PATH[stance])} }`,
      ).join('\n')}
    </style>
  )
}
