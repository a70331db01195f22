import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { describe, expect, it } from 'vitest'
import { CITATION, type CitedWork } from './citation'

// Read by citation-js, which knows nothing of how they were written.

const work: CitedWork = {
  title: 'UK bans Huawei 5G',
  url: 'https://demarche.example/s/k7m2p9qd?a=1&b=2',
  version: 'Version 3 of 22 November 2026',
  issued: '2026-11-22',
  accessed: '2026-12-01',
  key: 'demarche-j6bkspfvje',
}

const TITLES = [
  'UK bans Huawei 5G',
  'Smith & Sons: 50% of #5G costs $2 a_b ~ c^d',
  'A {brace}, a } and a {',
  'Germany calls it "high risk" and ‘unsafe’',
  'Zürich, Łódź, Đà Nẵng: Straße',
  '华为 banned, هواوي too, и Хуавэй',
  'Back\\slash and dash -- and en – dash',
  'TI  - no new line\nTY  - BOOK',
]
const oneLine = (text: string) => text.replace(/\s+/g, ' ')
/** Typographic quotation marks and plain ones are one text to a reader of BibTeX. */
const level = (text: unknown) =>
  oneLine(String(text))
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')

describe.each(TITLES)('a work called %j', (title) => {
  const read = (format: 'bibtex' | 'ris' | 'csl-json', forceType: string) =>
    new Cite(CITATION[format].write({ ...work, title }), { forceType }).data[0] ?? {}

  it.each([
    ['bibtex', '@biblatex/text'],
    ['ris', '@ris/file'],
    ['csl-json', '@csl/list+object'],
  ] as const)('in %s is read as it was meant', (format, type) => {
    const input = CITATION[format].write({ ...work, title })
    const data =
      format === 'csl-json' ? (JSON.parse(input) as Record<string, unknown>[])[0] : read(format, type)
    expect(level(data?.title)).toBe(level(title))
    expect(data?.URL).toBe(work.url)
    expect(JSON.stringify(data?.author)).toContain('Demarche')
    expect(JSON.stringify(data?.issued)).toContain('2026')
    expect(JSON.stringify(data?.accessed)).toMatch(/2026,"?12"?,"?0?1"?/)
  })
})

it('CSL-JSON comes out of a processor with its version said once, its year and its address', () => {
  const cited = new Cite(CITATION['csl-json'].write(work)).format('bibliography', {
    format: 'text',
    template: 'apa',
    lang: 'en-US',
  })
  expect(cited).toContain('Demarche. (2026). UK bans Huawei 5G (Version 3 of 22 November 2026) [Dataset]')
  expect(cited).toContain(work.url)
})
