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
