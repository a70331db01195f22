import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { PUBLISHER } from './feed'

/** What is cited: a view or an event, as it was at a version of the record. */
export interface CitedWork {
  readonly title: string
  /** The full address; of a pinned view its short link. */
  readonly url: string
  /** "Data of 22 November 2026", "Version 3 of 22 November 2026". */
  readonly version: string
  /** The day of that version. */
  readonly issued: Day
  /** The day on which it was read. */
  readonly accessed: Day
  /** Letters, digits and dashes: what the work is called in a bibliography file. */
  readonly key: string
}

export const CITATION_FORMATS = ['apa', 'chicago', 'bibtex', 'ris', 'csl-json', 'wikipedia'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]

interface Form {
  readonly label: string
  readonly type: string
  /** Of a file. */
  readonly ending: string
  readonly write: (work: CitedWork) => string
}

/** BibTeX knows the months by these names, without braces. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const partsOf = (day: Day): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]
/** "November 22, 2026", as American styles want it. */
function americanDate(day: Day): string {
  const [date = '', month = '', year = ''] = formatPartialDate(day).split(' ')
  return `${month} ${date}, ${year}`
}
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
/** Titles that end a sentence themselves get no second full stop. */
const stopped = (title: string): string => (/[.?!…]$/.test(title) ? title : `${title}.`)

/** APA, 7th edition, 10.9: a data set whose author is its publisher, with the day of reading because it may change. */
const apa = ({ title, url, version, issued, accessed }: CitedWork): string => {
  const [month = '', year = ''] = americanDate(issued).split(', ')
  return `${PUBLISHER}. (${year}, ${month}). ${oneLine(title)} (${version}) [Data set]. Retrieved ${americanDate(accessed)}, from ${url}`
}

/** Quotation marks inside a title that stands in double ones itself are single (Chicago, 13.30). */
const inQuotes = (title: string): string =>
  title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’')

/** The Chicago Manual of Style, 17th edition, 14.207, as in a bibliography. */
const chicago = ({ title, url, version, accessed }: CitedWork): string =>
  `${PUBLISHER}. “${stopped(inQuotes(oneLine(title)))}” ${version}. Accessed ${americanDate(accessed)}. ${url}.`

/** The ten signs that TeX reads as commands. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}
/** Two hyphens in a row would become a dash. */
const tex = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? sign)
    .replace(/-(?=-)/g, '-{}')
/** Within braces TeX takes an address as it is, but counts braces. */
const texUrl = (url: string): string =>
  url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C')

/** Double braces keep the capitals of names. */
function bibtex({ title, url, version, issued, accessed, key }: CitedWork): string {
  const [year, month] = partsOf(issued)
  return [
    `@misc{${key},`,
    `  author = {{${PUBLISHER}}},`,
    `  title = {{${tex(title)}}},`,
    `  year = {${year}},`,
    `  month = ${MONTHS[month - 1]},`,
    `  note = {${tex(version)}},`,
    `  url = {${texUrl(url)}},`,
    `  urldate = {${accessed}}`,
    '}',
    '',
  ].join('\n')
}

/** A line a field, each ended as the format wants it; a text never makes a line of its own. */
const ris = ({ title, url, version, issued, accessed, key }: CitedWork): string =>
  [
    ['TY', 'DATA'],
    ['ID', key],
    ['AU', `${PUBLISHER},`], // The comma: one name, not a family name and initials.
    ['TI', title],
    ['PB', PUBLISHER],
    ['PY', issued.slice(0, 4)],
    ['DA', `${issued.replaceAll('-', '/')}/`],
    ['ET', version],
    ['UR', url],
    ['Y2', `${accessed.replaceAll('-', '/')}/`],
    ['ER', ''],
  ]
    .map(([tag, text = '']) => `${tag}  - ${oneLine(text)}\r\n`)
    .join('')

const cslJson = ({ title, url, version, issued, accessed, key }: CitedWork): string =>
  `${JSON.stringify(
    [
      {
        id: key,
        type: 'dataset',
        title,
        author: [{ literal: PUBLISHER }],
        publisher: PUBLISHER,
        // Styles write the word themselves.
        version: version.replace(/^(?:Version|Data of) /, ''),
        issued: { 'date-parts': [partsOf(issued)] },
        accessed: { 'date-parts': [partsOf(accessed)] },
        URL: url,
      },
    ],
    null,
    2,
  )}\n`

/** What begins a template, a parameter, a link, a tag or bold type in wikitext. */
const wiki = (text: string): string =>
  oneLine(text)
    .replace(/[{}[\]<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll("''", '&#39;&#39;')
    .replaceAll('|', '{{!}}')
const wikiUrl = (url: string): string =>
  url.replace(
    /[\s|{}[\]<>"']/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )

const wikipedia = ({ title, url, issued, accessed }: CitedWork): string =>
  `{{cite web |title=${wiki(title)} |url=${wikiUrl(url)} |website=${PUBLISHER} |date=${formatPartialDate(issued)} |access-date=${formatPartialDate(accessed)}}}`

/** The forms in which a work is cited, in the order in which they are offered. */
export const CITATION: Readonly<Record<CitationFormat, Form>> = {
  apa: { label: 'APA', type: 'text/plain', ending: 'txt', write: apa },
  chicago: { label: 'Chicago', type: 'text/plain', ending: 'txt', write: chicago },
  bibtex: { label: 'BibTeX', type: 'application/x-bibtex', ending: 'bib', write: bibtex },
  ris: { label: 'RIS', type: 'application/x-research-info-systems', ending: 'ris', write: ris },
  'csl-json': {
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    ending: 'json',
    write: cslJson,
  },
  wikipedia: { label: 'Wikipedia', type: 'text/plain', ending: 'txt', write: wikipedia },
}

export const isCitationFormat = (text: string): text is CitationFormat =>
  CITATION_FORMATS.includes(text as CitationFormat)
