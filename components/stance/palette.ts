import type { Stance } from '@/lib/domain/stance'

/** The colours that a picture outside the page needs as values. Equal to globals.css: palette.test.ts compares them. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly muted: string
  readonly faint: string
  readonly edge: string
  readonly line: string
  readonly hairline: string
  readonly accent: string
  readonly stance: Readonly<
    Record<Stance, { readonly fill: string; readonly ink: string; readonly line: string }>
  >
}

export type Theme = 'light' | 'dark'

/** For exported SVG and PNG, where no stylesheet applies. Pages use the tokens. */
export const PALETTE: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fbfaf7',
    ink: '#1c1b19',
    muted: '#68655e',
    faint: '#b9b4a8',
    edge: '#8b867a',
    line: '#dedad0',
    hairline: '#ebe8e0',
    accent: '#0f4c5c',
    stance: {
      ban: { fill: '#a8321e', ink: '#ffffff', line: '#a8321e' },
      restrict: { fill: '#eb9a5b', ink: '#3b1d05', line: '#b5621f' },
      review: { fill: '#cfc9ba', ink: '#38342a', line: '#837d6c' },
      allow: { fill: '#8cbfd0', ink: '#062c38', line: '#3a7f98' },
      cooperate: { fill: '#17607a', ink: '#ffffff', line: '#17607a' },
    },
  },
  dark: {
    paper: '#14161a',
    ink: '#ebe8e1',
    muted: '#9c9991',
    faint: '#4a4d54',
    edge: '#72767f',
    line: '#31343b',
    hairline: '#23262c',
    accent: '#7cc4d8',
    stance: {
      ban: { fill: '#ee7a5f', ink: '#1f0500', line: '#ee7a5f' },
      restrict: { fill: '#99602b', ink: '#ffffff', line: '#cf8c50' },
      review: { fill: '#5d5a51', ink: '#ffffff', line: '#938e80' },
      allow: { fill: '#2f6f88', ink: '#ffffff', line: '#5fa3bb' },
      cooperate: { fill: '#a5dcee', ink: '#00222d', line: '#a5dcee' },
    },
  },
}

/** The same shape made of the page's tokens, so that a chart follows the theme. */
export const TOKENS: Palette = {
  paper: 'var(--color-paper)',
  ink: 'var(--color-ink)',
  muted: 'var(--color-muted)',
  faint: 'var(--color-faint)',
  edge: 'var(--color-edge)',
  line: 'var(--color-line)',
  hairline: 'var(--color-hairline)',
  accent: 'var(--color-accent)',
  stance: {
    ban: stanceTokens('ban'),
    restrict: stanceTokens('restrict'),
    review: stanceTokens('review'),
    allow: stanceTokens('allow'),
    cooperate: stanceTokens('cooperate'),
  },
}

function stanceTokens(stance: Stance) {
  const name = `--color-stance-${stance}`
  return { fill: `var(${name})`, ink: `var(${name}-ink)`, line: `var(${name}-line)` }
}
