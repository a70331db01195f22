import type { Stance } from '@/lib/domain/stance'

/**
 * The glyphs of the scale drawn as strokes on a 12 × 12 grid: the characters in `STANCE` are missing from many fonts,
 * and an exported picture has no fonts at all. Same marks: ✕ − ? ✓ +.
 */
export const GLYPH_PATH: Readonly<Record<Stance, string>> = {
  ban: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  restrict: 'M2 6h8',
  review: 'M3.75 3.9C3.9 2.6 4.8 1.75 6 1.75s2.25.8 2.25 1.95C8.25 5.3 6 5.4 6 7.1M6 10.1v.1',
  allow: 'M2 6.5l2.75 3L10 2.75',
  cooperate: 'M6 2v8M2 6h8',
}

/** The glyph alone, in the colour of the text around it. Decoration: whoever shows it says the stance in words too. */
export function StanceGlyph({ stance, className = 'stance-glyph' }: { stance: Stance; className?: string }) {
  return (
    <svg className={className} viewBox="0 0 12 12" aria-hidden="true">
      <path d={GLYPH_PATH[stance]} />
    </svg>
  )
}
