import 'server-only'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  readonly family: Family | 'last'
  readonly weight: Weight
  readonly name: string
}

const faces = (
  family: Family,
  name: string,
  scripts: readonly string[],
  weights: readonly Weight[],
): Face[] =>
  weights.flatMap((weight) =>
    scripts.map((script) => ({ family, weight, name: `${name}/files/${name}-${script}-${weight}-normal` })),
  )

const CALLED = { sans: 'Inter', serif: 'Source Serif 4', last: 'Unifont' } as const

/** In the order in which they are asked for a character. */
const FACES: readonly Face[] = [
  ...faces('sans', 'inter', SCRIPTS, [400, 500, 600]),
  ...faces('serif', 'source-serif-4', SERIF_SCRIPTS, [600]),
  // Every other script: plain, but never an empty box.
  { family: 'last', weight: 400, name: 'unifontex/files/unifontex-latin-400-normal' },
]

const folder = join(process.cwd(), 'node_modules', '@fontsource')
const unpacked = new Map<string, { font: Buffer; widths: GlyphWidths }>()

function unpack(face: Face) {
  const known = unpacked.get(face.name)
  if (known) return known
  const font = sfntOfWoff(readFileSync(`${join(folder, face.name)}.woff`), CALLED[face.family])
  const read = { font, widths: glyphWidths(font) }
  unpacked.set(face.name, read)
  return read
}

/** The faces that a run of text is set in, the first that has the character; `null` for what no font here has. */
function faceOf(codePoint: number, family: Family, weight: Weight): Face | null {
  for (const face of FACES) {
    const isOwn = face.family === family && (face.weight === weight || family === 'serif')
    if (!isOwn && face.family !== 'last') continue
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

/** Everything that the characters of a text need, whatever they are set in; the Latin faces always. */
function facesFor(text: string): Face[] {
  const needed = new Set(
    FACES.filter(({ name }) => /-latin-\d+-normal$/.test(name) && !name.startsWith('unifontex')),
  )
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
  return facesFor(text).map((face) => {
    const known = files.get(face.name)
    if (known) return known
    const file = join(ownFolder(), `${face.name.replaceAll('/', '-')}.ttf`)
    writeFileSync(`${file}.part`, unpack(face).font)
    renameSync(`${file}.part`, file)
    files.set(face.name, file)
    return file
  })
}

/** A style sheet with the fonts in it, for a picture that stands alone. Other scripts are left to the reader's fonts. */
export function fontFaceCss(text: string): string {
  return facesFor(text)
    .filter(({ family }) => family !== 'last')
    .map(({ family, weight, name }) => {
      const data = readFileSync(`${join(folder, name)}.woff2`).toString('base64')
      return `@font-face{font-family:"${CALLED[family]}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`
    })
    .join('')
}
