import 'server-only'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type GlyphWidths, glyphWidths } from './glyph-widths'
import { sfntOfWoff } from './woff'

// docs/decisions/0013-pictures.md says why these and how. Each family comes in files by script, read when a text has it.

export type Weight = 400 | 500 | 600
export type Family = 'sans' | 'serif'

const SCRIPTS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
] as const
const SERIF_SCRIPTS = SCRIPTS.filter((script) => script !== 'greek-ext')

interface Face {
  readonly family: Family | 'other' | 'last'
  readonly weight: Weight
  /** Of its files, without the ending; unique. */
  readonly name: string
  /** The family it goes by. */
  readonly called: string
}

const PACKAGES = join(process.cwd(), 'node_modules', '@fontsource')
/** Of Chinese, Japanese and Korean the packages hold 77 MB each; what is used of them stands here (OFL.txt). */
const OWN = join(process.cwd(), 'lib', 'picture', 'fonts')

const inPackage = (name: string, script: string, weight: Weight): string =>
  join(PACKAGES, name, 'files', `${name}-${script}-${weight}-normal`)

const faces = (
  family: Family,
  name: string,
  called: string,
  scripts: readonly string[],
  weights: readonly Weight[],
): Face[] =>
  weights.flatMap((weight) =>
    scripts.map((script) => ({ family, weight, called, name: inPackage(name, script, weight) })),
  )

/** One weight of each: between text and title, so that it goes with both. */
const noto = (script: string): Face => ({
  family: 'other',
  weight: 500,
  name: inPackage(`noto-sans-${script}`, script, 500),
  called: `Noto Sans ${script.replace(/^./, (letter) => letter.toUpperCase())}`,
})
const notoCjk = (code: string, script: string): Face => ({
  family: 'other',
  weight: 400,
  name: join(OWN, `noto-sans-${code}-${script}-400-normal`),
  called: `Noto Sans ${code.toUpperCase()}`,
})

/** In the order in which they are asked for a character. */
const FACES: readonly Face[] = [
  ...faces('sans', 'inter', 'Inter', SCRIPTS, [400, 500, 600]),
  ...faces('serif', 'source-serif-4', 'Source Serif 4', SERIF_SCRIPTS, [600]),
  ...['arabic', 'hebrew', 'devanagari', 'bengali', 'tamil', 'thai', 'georgian', 'armenian'].map(noto),
  notoCjk('sc', 'chinese-simplified'),
  notoCjk('jp', 'japanese'),
  notoCjk('kr', 'korean'),
  // Every other script: plain, but never an empty box.
  { family: 'last', weight: 400, name: inPackage('unifontex', 'latin', 400), called: 'Unifont' },
]
/** What the fonts of other scripts are called in a picture that stands alone. */
const OTHER = 'Noto Sans'
const isForeign = ({ family }: Face): boolean => family === 'other' || family === 'last'

const unpacked = new Map<string, { font: Buffer; widths: GlyphWidths }>()

function unpack(face: Face) {
  const known = unpacked.get(face.name)
  if (known) return known
  const font = sfntOfWoff(readFileSync(`${face.name}.woff`), face.called)
  const read = { font, widths: glyphWidths(font) }
  unpacked.set(face.name, read)
  return read
}

/** The faces that a run of text is set in, the first that has the character; `null` for what no font here has. */
function faceOf(codePoint: number, family: Family, weight: Weight): Face | null {
  for (const face of FACES) {
    const isOwn = face.family === family && (face.weight === weight || family === 'serif')
    if (!isOwn && !isForeign(face)) continue
    if (unpack(face).widths(codePoint) !== null) return face
  }
  return null
}

/** How wide a text is at a size, in the unit of the size. */
export function measureText(text: string, size: number, family: Family, weight: Weight): number {
  let width = 0
  for (const char of text) {
    const codePoint = char.codePointAt(0) ?? 0
    const face = faceOf(codePoint, family, weight)
    width += face ? (unpack(face).widths(codePoint) ?? 0) : 0.6
  }
  return width * size
}

/**
 * The font of another script that a character is set in; `null` for what our own has, and for what none has.
 */
export function foreignFontOf(
  char: string,
  family: Family,
  weight: Weight,
): { readonly called: string; readonly file: string } | null {
  const face = faceOf(char.codePointAt(0) ?? 0, family, weight)
  return face && isForeign(face) ? { called: face.called, file: fileOf(face) } : null
}

/** Everything that the characters of a text need, whatever they are set in; the Latin faces always. */
function facesFor(text: string): Face[] {
  const needed = new Set(FACES.filter((face) => /-latin-\d+-normal$/.test(face.name) && !isForeign(face)))
  for (const char of new Set(text)) {
    const codePoint = char.codePointAt(0) ?? 0
    if (codePoint < 0x20) continue
    for (const weight of [400, 500, 600] as const) {
      const face = faceOf(codePoint, 'sans', weight)
      if (face) needed.add(face)
    }
    const serif = faceOf(codePoint, 'serif', 600)
    if (serif) needed.add(serif)
  }
  return FACES.filter((face) => needed.has(face))
}

let place: string | null = null

/** A folder of this process, gone with it. */
function ownFolder(): string {
  if (place) return place
  const made = mkdtempSync(join(tmpdir(), 'demarche-fonts-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  place = made
  return made
}

const files = new Map<string, string>()

/** Files of the fonts that a picture needs, for a renderer that takes nothing else. Made once a process. */
export function fontFilesFor(text: string): string[] {
  return facesFor(text).map(fileOf)
}

function fileOf(face: Face): string {
  const known = files.get(face.name)
  if (known) return known
  const file = join(ownFolder(), `${basename(face.name)}.ttf`)
  writeFileSync(`${file}.part`, unpack(face).font)
  renameSync(`${file}.part`, file)
  files.set(face.name, file)
  return file
}

/**
 * A style sheet with the fonts in it, for a picture that stands alone. Those of other scripts go by one name, which stands
 * behind ours wherever a picture sets text (components/picture/svg.ts). Chinese, Japanese and Korean and the rarest scripts are
 * left to the reader's fonts: they would make a file of megabytes.
 */
export function fontFaceCss(text: string): string {
  return facesFor(text)
    .filter(({ family, name }) => family !== 'last' && !name.startsWith(OWN))
    .map((face) => {
      const data = readFileSync(`${face.name}.woff2`).toString('base64')
      return `@font-face{font-family:"${isForeign(face) ? OTHER : face.called}";font-weight:${face.weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`
    })
    .join('')
}
