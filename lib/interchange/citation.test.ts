import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CITATION, type CitationFormat, type CitedWork } from './citation'

const work: CitedWork = {
  title: 'UK bans Huawei 5G',
  url: 'https://demarche.example/s/k7m2p9qd',
  version: 'Version 3 of 22 November 2026',
  issued: '2026-11-22',
  accessed: '2026-12-01',
  key: 'demarche-j6bkspfvje',
}
const cite = (format: CitationFormat, fields: Partial<CitedWork> = {}) =>
  CITATION[format].write({ ...work, ...fields })

describe('a citation', () => {
  it.each([
    [
      'apa',
      'Demarche. (2026, November 22). UK bans Huawei 5G (Version 3 of 22 November 2026) [Data set]. Retrieved December 1, 2026, from https://demarche.example/s/k7m2p9qd',
    ],
    [
      'chicago',
      'Demarche. “UK bans Huawei 5G.” Version 3 of 22 November 2026. Accessed December 1, 2026. https://demarche.example/s/k7m2p9qd.',
    ],
    [
      'wikipedia',
      '{{cite web |title=UK bans Huawei 5G |url=https://demarche.example/s/k7m2p9qd |website=Demarche |date=22 November 2026 |access-date=1 December 2026}}',
    ],
    [
      'bibtex',
      `@misc{demarche-j6bkspfvje,
  author = {{Demarche}},
  title = {{UK bans Huawei 5G}},
  year = {2026},
  month = nov,
  note = {Version 3 of 22 November 2026},
  url = {https://demarche.example/s/k7m2p9qd},
  urldate = {2026-12-01}
}
`,
    ],
    [
      'ris',
      [
        'TY  - DATA',
        'ID  - demarche-j6bkspfvje',
        'AU  - Demarche,',
        'TI  - UK bans Huawei 5G',
        'PB  - Demarche',
        'PY  - 2026',
        'DA  - 2026/11/22/',
        'ET  - Version 3 of 22 November 2026',
        'UR  - https://demarche.example/s/k7m2p9qd',
        'Y2  - 2026/12/01/',
        'ER  - ',
        '',
      ].join('\r\n'),
    ],
  ] as const)('in %s', (format, text) => {
    expect(cite(format)).toBe(text)
  })

  it('in Chicago has single quotation marks inside the double ones of its title', () => {
    expect(cite('chicago', { title: 'UK calls it “high risk”, and "unsafe"' })).toContain(
      '“UK calls it ‘high risk’, and ‘unsafe’.”',
    )
  })

  it('in CSL-JSON', () => {
    expect(JSON.parse(cite('csl-json'))).toEqual([
      {
        id: 'demarche-j6bkspfvje',
        type: 'dataset',
        title: 'UK bans Huawei 5G',
        author: [{ literal: 'Demarche' }],
        publisher: 'Demarche',
        version: '3 of 22 November 2026',
        issued: { 'date-parts': [[2026, 11, 22]] },
        accessed: { 'date-parts': [[2026, 12, 1]] },
        URL: 'https://demarche.example/s/k7m2p9qd',
      },
    ])
  })
})

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."\\{}~^&%$#_|[]<>'\n\r ab") }),
  fc.string({ unit: 'grapheme' }),
)

describe('whatever a title holds', () => {
  it('BibTeX keeps its braces in pairs, and no sign is left that TeX would run', () => {
    fc.assert(
      fc.property(text, (title) => {
        const line = cite('bibtex', { title }).split('\n')[2] ?? ''
        const inner = /^ {2}title = \{\{(.*)\}\},$/u.exec(line)?.[1] ?? 'no title'
        const bare = inner.replace(
          /\\textbackslash\{\}|\\textasciitilde\{\}|\\textasciicircum\{\}|\\[{}&%$#_]/g,
          '',
        )
        expect(bare).not.toMatch(/[\\{}~^&%$#_]/)
      }),
    )
  })

  it('RIS has a line a field and no other', () => {
    fc.assert(
      fc.property(text, (title) => {
        const lines = cite('ris', { title }).split('\r\n')
        expect(lines).toHaveLength(12)
        expect(lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toEqual([])
      }),
    )
  })

  it('Wikipedia sees one template with five parameters', () => {
    fc.assert(
      fc.property(text, (title) => {
        const template = cite('wikipedia', { title }).replaceAll('{{!}}', '')
        expect(template.split('{{')).toHaveLength(2)
        expect(template.split('}}')).toHaveLength(2)
        expect(template.split('|')).toHaveLength(6)
        expect(template).not.toMatch(/[[\]<>\n]/)
      }),
    )
  })

  it('CSL-JSON gives it back', () => {
    fc.assert(
      fc.property(text, (title) => {
        expect((JSON.parse(cite('csl-json', { title })) as { title: string }[])[0]?.title).toBe(title)
      }),
    )
  })
})

it('a title that ends a sentence gets no second stop', () => {
  expect(cite('chicago', { title: 'Who bans whom?' })).toContain('“Who bans whom?” ')
})

it('an address stays one argument in BibTeX and one parameter in Wikipedia', () => {
  const url = 'https://demarche.example/timeline?q={a|b}'
  expect(cite('bibtex', { url })).toContain('url = {https://demarche.example/timeline?q=%7Ba|b%7D}')
  expect(cite('wikipedia', { url })).toContain('|url=https://demarche.example/timeline?q=%7Ba%7Cb%7D |')
})
