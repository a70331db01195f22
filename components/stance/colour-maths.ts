// What palette.test.ts measures colours with. sRGB in, written "#rrggbb".

type Triple = readonly [number, number, number]

/** Linear-light red, green and blue, 0 … 1. */
export function linearOf(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return [r ?? Number.NaN, g ?? Number.NaN, b ?? Number.NaN]
}

const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** Contrast ratio of WCAG 2.2, 1 … 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(linearOf(a)), luminance(linearOf(b))].sort((x, y) => x - y)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/**
 * Full protanopia, deuteranopia and tritanopia as linear-light matrices: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, severity 1.0.
 */
export const DEFICIENCIES = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly [Triple, Triple, Triple]>

export type Deficiency = keyof typeof DEFICIENCIES

/** The colour as somebody with the deficiency sees it, linear light. */
export function simulate(hex: string, deficiency: Deficiency): Triple {
  const [r, g, b] = linearOf(hex)
  const clamp = (v: number) => Math.min(1, Math.max(0, v))
  const [x, y, z] = DEFICIENCIES[deficiency].map((row) => clamp(row[0] * r + row[1] * g + row[2] * b))
  return [x ?? 0, y ?? 0, z ?? 0]
}

/** CIE L*a*b* (D65) of a linear-light colour. */
export function labOf([r, g, b]: Triple): Triple {
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
}

/** CIE76 distance of two linear-light colours: 2.3 is just noticeable, above 10 is told apart at a glance. */
export function distance(a: Triple, b: Triple): number {
  const [l1, a1, b1] = labOf(a)
  const [l2, a2, b2] = labOf(b)
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2)
}
