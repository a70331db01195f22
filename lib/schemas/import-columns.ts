/** What a column of a file can be. The first group are the words of the wire; the second make up one source. */
export const IMPORT_FIELDS = [
  'id',
  'key',
  'actor',
  'company',
  'topic',
  'issue',
  'stance',
  'kind',
  'targeting',
  'scope',
  'announcedOn',
  'effectiveOn',
  'deadlineOn',
  'endsOn',
  'title',
  'summary',
  'authority',
  'confidence',
  'status',
  'related',
  'sources',
  'recordedAt',
  'url',
  'publisher',
  'sourceTitle',
  'sourcePublishedOn',
  'sourceKind',
  'archivedUrl',
  'quotation',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

export const isImportField = (text: string): text is ImportField =>
  IMPORT_FIELDS.includes(text as ImportField)

/** As shown where columns are matched. */
export const IMPORT_FIELD_LABEL: Readonly<Record<ImportField, string>> = {
  id: 'Event id',
  key: 'Key in the file',
  actor: 'Country or bloc',
  company: 'Company',
  topic: 'Topic',
  issue: 'Issue (company/topic)',
  stance: 'Stance',
  kind: 'Kind',
  targeting: 'Targeting',
  scope: 'Scope',
  announcedOn: 'Date announced',
  effectiveOn: 'In force from',
  deadlineOn: 'Deadline',
  endsOn: 'End',
  title: 'Title',
  summary: 'Summary',
  authority: 'Authority',
  confidence: 'Confidence',
  status: 'Status',
  related: 'Related events (JSON)',
  sources: 'Sources (JSON)',
  recordedAt: 'Recorded (for the order alone)',
  url: 'Address of the source',
  publisher: 'Publisher of the source',
  sourceTitle: 'Title of the source',
  sourcePublishedOn: 'Date of the source',
  sourceKind: 'Kind of source',
  archivedUrl: 'Archived copy',
  quotation: 'Quotation',
}

/** Headers people write, folded by `foldHeader`. The name on the wire always counts as well. */
const HEADERS: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  id: ['eventid', 'publicid'],
  key: ['rowkey', 'externalid', 'reference', 'ref'],
  actor: [
    'country',
    'countries',
    'countrycode',
    'countryname',
    'iso',
    'iso2',
    'iso3',
    'isocode',
    'alpha2',
    'alpha3',
    'nation',
    'state',
    'government',
    'who',
    'land',
    'pays',
    'pais',
    'actorcode',
    'bloc',
  ],
  company: [
    'vendor',
    'firm',
    'corporation',
    'companyname',
    'target',
    'brand',
    'supplier',
    'unternehmen',
    'entreprise',
    'empresa',
  ],
  topic: ['technology', 'area', 'subject', 'policyarea', 'field', 'sector', 'thema', 'theme'],
  issue: ['companytopic'],
  stance: ['position', 'stand', 'policy', 'action', 'score', 'level', 'haltung'],
  kind: ['type', 'eventtype', 'measure', 'instrument', 'kindofstep'],
  targeting: ['named'],
  scope: ['coverage'],
  announcedOn: [
    'date',
    'announced',
    'announcedat',
    'announcementdate',
    'dateannounced',
    'eventdate',
    'when',
    'datum',
    'fecha',
    'day',
  ],
  effectiveOn: ['effective', 'effectivedate', 'inforce', 'inforcefrom', 'validfrom', 'startdate', 'start'],
  deadlineOn: ['deadline', 'deadlinedate', 'by', 'dueby', 'duedate'],
  endsOn: ['end', 'ends', 'enddate', 'expires', 'expirydate', 'validto', 'until'],
  title: ['headline', 'event', 'name', 'titel', 'titre', 'titulo'],
  summary: ['description', 'text', 'details', 'notes', 'note', 'abstract', 'comment'],
  authority: ['agency', 'ministry', 'issuer', 'decidedby', 'body', 'institution'],
  confidence: ['certainty', 'reliability'],
  url: [
    'source',
    'link',
    'sourceurl',
    'sourceurls',
    'sourcelink',
    'web',
    'website',
    'address',
    'href',
    'quelle',
    'urls',
  ],
  publisher: ['sourcename', 'publication', 'outlet', 'newspaper', 'media', 'sourcepublisher'],
  sourceTitle: ['articletitle', 'sourceheadline'],
  sourcePublishedOn: [
    'published',
    'publishedon',
    'sourcedate',
    'publicationdate',
    'datepublished',
    'articledate',
  ],
  sourceKind: ['sourcetype'],
  archivedUrl: ['archive', 'archived', 'archiveurl', 'waybackurl'],
  quotation: ['quote', 'excerpt'],
}

const foldHeader = (header: string): string =>
  header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

const FIELD_OF_HEADER: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [...(HEADERS[field] ?? []), field].map((name) => [foldHeader(name), field] as const),
  ),
)

/** How the columns of a file are read: a field or nothing for each column, and what holds for all rows. */
export interface ColumnMapping {
  readonly columns: readonly (ImportField | null)[]
  readonly constants: Readonly<Partial<Record<ImportField, string>>>
}

/**
 * What the columns of a file are, by their headers. Of two that claim one field the one that bears its very name gets
 * it, else the first; our own files say the sources twice, and the JSON is the one that is whole.
 */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const guesses = headers.map((header) => FIELD_OF_HEADER.get(foldHeader(header)) ?? null)
  const owner = new Map<ImportField, number>()
  guesses.forEach((field, column) => {
    if (field === null) return
    const held = owner.get(field)
    const exact = (at: number) => foldHeader(headers[at] ?? '') === foldHeader(field)
    if (held === undefined || (exact(column) && !exact(held))) owner.set(field, column)
  })
  if (owner.has('sources')) owner.delete('url')
  return {
    columns: guesses.map((field, column) => (field !== null && owner.get(field) === column ? field : null)),
    constants: {},
  }
}

/** Columns of our own files that are for people, or that only the installation which wrote them can know. */
const FOR_READERS: ReadonlySet<string> = new Set(['permalink', 'sourceUrls', 'version'].map(foldHeader))

/** What is said of columns that are not read, so that nothing of a file is lost without a word. */
export function unreadColumns(headers: readonly string[], { columns }: ColumnMapping): string[] {
  return headers.flatMap((header, at) => {
    if (columns[at] !== null || header.trim() === '' || FOR_READERS.has(foldHeader(header))) return []
    const claimed = FIELD_OF_HEADER.get(foldHeader(header))
    const by = claimed === undefined ? -1 : columns.indexOf(claimed)
    return [
      by < 0
        ? `Column “${header}” is not read`
        : `Column “${header}” is not read: “${headers[by]}” gives the ${IMPORT_FIELD_LABEL[claimed as ImportField].toLowerCase()}`,
    ]
  })
}

/** Columns of one name of which nobody said which is meant. `told` are those that somebody spoke of, from 0. */
function sameName(headers: readonly string[], told: ReadonlySet<number>): string | null {
  const first = new Map<string, number>()
  for (const [at, header] of headers.entries()) {
    const name = foldHeader(header)
    if (name === '' || !FIELD_OF_HEADER.has(name)) continue
    const before = first.get(name)
    if (before === undefined) first.set(name, at)
    else if (!told.has(at) && !told.has(before))
      return `Columns ${before + 1} and ${at + 1} are both called “${header.trim()}”: say which of the two is meant, or rename one`
  }
  return null
}

/** What somebody says of columns and of all rows, over the guess: `Land=actor`, `3=announcedOn`; `kind=decision`. */
export function correctMapping(
  headers: readonly string[],
  guessed: ColumnMapping,
  columns: readonly (readonly [column: string, field: string])[],
  constants: readonly (readonly [field: string, value: string])[],
): { ok: true; mapping: ColumnMapping; fault: string | null } | { ok: false; message: string } {
  const spoken = new Map<string, number>()
  const told = new Set<number>()
  let fault: string | null = null
  const corrected: (ImportField | null)[] = [...guessed.columns]
  for (const [column, field] of columns) {
    const named = headers.findIndex((header) => header.trim() === column.trim())
    const at = named >= 0 ? named : /^\d{1,4}$/.test(column) ? Number(column) - 1 : -1
    if (at < 0 || at >= headers.length) return { ok: false, message: `no column is called “${column}”` }
    if (field !== '' && !isImportField(field)) return { ok: false, message: `no field is called “${field}”` }
    told.add(at)
    const other = field === '' ? undefined : spoken.get(field)
    if (other !== undefined && other !== at)
      fault ??= `Columns ${other + 1} and ${at + 1} are both said to be “${IMPORT_FIELD_LABEL[field as ImportField]}”: choose one of them, and leave the other out`
    if (field !== '') spoken.set(field, at)
    // One column a field: the one that was told gets it.
    corrected.forEach((other, i) => {
      if (other === field) corrected[i] = null
    })
    corrected[at] = field === '' ? null : field
  }
  const all: Partial<Record<ImportField, string>> = { ...guessed.constants }
  for (const [field, value] of constants) {
    if (!isImportField(field)) return { ok: false, message: `no field is called “${field}”` }
    if (value.trim() !== '') all[field] = value
  }
  fault ??= sameName(headers, told)
  return { ok: true, mapping: { columns: corrected, constants: all }, fault }
}
