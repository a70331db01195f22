import type { Day } from '@/lib/domain/partial-date'
import { LICENCE_URL, PUBLISHER } from '../feed'
import { RELEASE_TABLES, type ReleaseTable } from './tables'

/** What a release is about. All of it follows from the data, so that the same data makes the same files. */
export interface ReleaseFacts {
  readonly version: string
  /** When the record last changed: a moment, ISO 8601 in UTC. */
  readonly changedAt: string
  /** Address of the site, without a slash at the end; `null` where none is set. */
  readonly origin: string | null
}

/** A file of a release as it was written. */
export interface WrittenFile {
  readonly name: string
  readonly bytes: number
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string
}

const TITLE = 'Demarche: stances of governments on technology companies'
const DESCRIPTION =
  'Dated, sourced events in which governments ban, restrict, review, allow or welcome technology companies, and what each held on each issue over time.'
const dayOf = (moment: string): Day => moment.slice(0, 10)

/** datapackage.json as Data Package v2 has it (https://datapackage.org). */
export function dataPackage(facts: ReleaseFacts, files: readonly WrittenFile[]): string {
  const fileOf = (name: string) => files.find((file) => file.name === `${name}.csv`)
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'demarche',
    title: TITLE,
    description: `${DESCRIPTION} In the CSV files a text that a spreadsheet would run as a formula has an apostrophe before it.`,
    version: facts.version,
    created: facts.changedAt,
    ...(facts.origin && { homepage: `${facts.origin}/data` }),
    licenses: [{ name: 'CC-BY-4.0', path: LICENCE_URL, title: 'Creative Commons Attribution 4.0' }],
    contributors: [{ title: PUBLISHER, roles: ['creator'] }],
    resources: RELEASE_TABLES.map((table) => resourceOf(table, fileOf(table.name))),
  })
}

const resourceOf = (
  { name, title, description, fields, primaryKey, ...rest }: ReleaseTable,
  file?: WrittenFile,
) => ({
  name,
  type: 'table',
  title,
  description,
  path: `${name}.csv`,
  scheme: 'file',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  ...(file && { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
  dialect: {
    $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
    delimiter: ',',
    lineTerminator: '\r\n',
  },
  schema: {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields,
    missingValues: [''],
    primaryKey,
    ...(rest.foreignKeys && { foreignKeys: rest.foreignKeys }),
  },
})

/** CITATION.cff, version 1.2.0. */
export const citationFile = ({ version, changedAt, origin }: ReleaseFacts): string =>
  [
    'cff-version: 1.2.0',
    'message: If you use this dataset, please cite it as below.',
    'type: dataset',
    `title: "${TITLE}"`,
    `abstract: "${DESCRIPTION}"`,
    'authors:',
    `  - name: ${PUBLISHER}`,
    `version: "${version}"`,
    `date-released: "${dayOf(changedAt)}"`,
    'license: CC-BY-4.0',
    ...(origin ? [`url: "${origin}/data/releases"`] : []),
    '',
  ].join('\n')

/** An event that differs from the release before. */
export interface ReleaseChange {
  readonly id: string
  readonly title: string
  readonly version: number
  /** Why it was withdrawn, or into which event it was merged. */
  readonly reason: string | null
}

export interface ReleaseChanges {
  /** The release before; `null` for the first. */
  readonly since: string | null
  readonly added: readonly ReleaseChange[]
  readonly modified: readonly ReleaseChange[]
  readonly withdrawn: readonly ReleaseChange[]
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#])/g, '\\$1')

/** CHANGELOG.md: what was added, modified and withdrawn since the release before. */
export function changelog(
  { version, changedAt }: ReleaseFacts,
  changes: ReleaseChanges,
  events: number,
): string {
  const part = (title: string, list: readonly ReleaseChange[]): string[] =>
    list.length === 0
      ? []
      : [
          `### ${title} (${list.length})`,
          '',
          ...list.map(
            ({ id, title: name, reason }) =>
              `- \`${id}\` ${oneLine(name)}${reason ? `: ${oneLine(reason)}` : ''}`,
          ),
          '',
        ]
  return [
    '# Changelog',
    '',
    `## ${version} (${dayOf(changedAt)})`,
    '',
    changes.since === null
      ? `The first release: ${events} events.`
      : `${events} events. Since ${changes.since}:`,
    '',
    ...(changes.since === null ? [] : part('Added', changes.added)),
    ...part('Modified', changes.modified),
    ...part('Withdrawn', changes.withdrawn),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}

/** SHA256SUMS as `sha256sum --check` reads it. */
export const checksums = (files: readonly WrittenFile[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
