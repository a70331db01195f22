import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STANCES, type Stance } from '@/lib/domain/stance'
import { contrast, DEFICIENCIES, type Deficiency, distance, labOf, linearOf, simulate } from './colour-maths'
import { PALETTE, type Theme } from './palette'

const THEMES: readonly Theme[] = ['light', 'dark']
const TOKENS = tokensOf(readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8'))

/** Every `--color-x: light-dark(#a, #b)` of the stylesheet. */
function tokensOf(css: string): Record<Theme, Map<string, string>> {
  const tokens = { light: new Map<string, string>(), dark: new Map<string, string>() }
  for (const [, name = '', light = '', dark = ''] of css.matchAll(
    /--color-([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/g,
  )) {
    tokens.light.set(name, light)
    tokens.dark.set(name, dark)
  }
  return tokens
}

function colour(theme: Theme, name: string): string {
  const value = TOKENS[theme].get(name)
  if (!value) throw new Error(`globals.css defines no --color-${name}`)
  return value
}

/** Paper with the hatching of words over it, as stance.css mixes it. */
function hatched(theme: Theme, stance: Stance): string {
  const mix = (i: number) => {
    const part = (hex: string) => Number.parseInt(hex.slice(i, i + 2), 16)
    const v = 0.3 * part(colour(theme, `stance-${stance}`)) + 0.7 * part(colour(theme, 'paper'))
    return Math.round(v).toString(16).padStart(2, '0')
  }
  return `#${mix(1)}${mix(3)}${mix(5)}`
}

const everyStance = THEMES.flatMap((theme) => STANCES.map((stance) => [theme, stance] as const))

describe('text can be read (WCAG 2.2, 1.4.3: 4.5 to 1)', () => {
  const GROUNDS = ['paper', 'surface', 'sunken']
  const pairs = [
    ...['ink', 'muted', 'accent', 'danger'].flatMap((text) => GROUNDS.map((ground) => [text, ground])),
    ['ink', 'mark'],
    ['paper', 'ink'],
    ['paper', 'danger'],
    ['accent-ink', 'accent'],
  ] as [string, string][]

  it.each(THEMES.flatMap((theme) => pairs.map((pair) => [theme, ...pair] as const)))(
    '%s: %s on %s',
    (theme, text, ground) => {
      expect(contrast(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(everyStance)('%s: the text on a %s', (theme, stance) => {
    const ground = colour(theme, `stance-${stance}`)
    expect(contrast(colour(theme, `stance-${stance}-ink`), ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(everyStance)('%s: the text on a hatched %s', (theme, stance) => {
    expect(contrast(colour(theme, 'ink'), hatched(theme, stance))).toBeGreaterThanOrEqual(4.5)
  })
})

describe('what carries meaning stands out (WCAG 2.2, 1.4.11: 3 to 1)', () => {
  it.each(everyStance)('%s: the outline of a %s on every ground', (theme, stance) => {
    for (const ground of ['paper', 'sunken'])
      expect(contrast(colour(theme, `stance-${stance}-line`), colour(theme, ground))).toBeGreaterThanOrEqual(
        3,
      )
  })

  it.each(THEMES)('%s: the edge of a field', (theme) => {
    for (const ground of ['paper', 'surface'])
      expect(contrast(colour(theme, 'edge'), colour(theme, ground))).toBeGreaterThanOrEqual(3)
  })
})

describe('the scale stays apart for every eye', () => {
  const pairs = STANCES.flatMap((a, i) => STANCES.slice(i + 1).map((b) => [a, b] as const))
  const deficiencies = Object.keys(DEFICIENCIES) as Deficiency[]

  it.each(THEMES.flatMap((t) => deficiencies.flatMap((d) => pairs.map((p) => [t, d, ...p] as const))))(
    '%s, %s: %s and %s',
    (theme, deficiency, a, b) => {
      const seen = (stance: Stance) => simulate(colour(theme, `stance-${stance}`), deficiency)
      expect(distance(seen(a), seen(b))).toBeGreaterThanOrEqual(15)
    },
  )

  it.each(THEMES)(
    '%s: neighbours differ in lightness, so that print without colour orders each side',
    (theme) => {
      const lightness = STANCES.map((s) => labOf(linearOf(colour(theme, `stance-${s}`)))[0])
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ] as const)
        expect(Math.abs((lightness[a] ?? 0) - (lightness[b] ?? 0))).toBeGreaterThanOrEqual(4)
    },
  )
})

it.each(THEMES)('%s: exported pictures have the colours of the page', (theme) => {
  const { stance, ...rest } = PALETTE[theme]
  for (const [name, value] of Object.entries(rest)) expect(value, name).toBe(colour(theme, name))
  for (const s of STANCES) {
    expect(stance[s].fill).toBe(colour(theme, `stance-${s}`))
    expect(stance[s].ink).toBe(colour(theme, `stance-${s}-ink`))
    expect(stance[s].line).toBe(colour(theme, `stance-${s}-line`))
  }
})
