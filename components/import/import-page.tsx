import type { ImportAnswer } from '@/lib/schemas/import-answer'
import { Page } from '../shell/page'
import { PageHeader } from '../shell/page-header'
import { ButtonLink } from '../ui/button'
import { Section } from '../ui/section'
import { AnswerCounts } from './answer-counts'
import { ApplyForm } from './apply-form'
import { MappingForm } from './mapping-form'
import type { Tried } from './tried'
import { VerdictTable } from './verdict-table'

interface Props {
  readonly file: {
    readonly token: string
    readonly name: string
    readonly bytes: number
    readonly answer: ImportAnswer | null
  }
  readonly createMissing: boolean
  /** `null` once it is imported. */
  readonly tried: Tried | null
}

/** One file on its way in: its columns, what would become of its rows, and the button; then what came of it. */
export function ImportPage({ file, createMissing, tried }: Props) {
  return (
    <Page>
      <PageHeader
        title={tried === null ? 'Imported' : 'Import a file'}
        standfirst={
          <p>
            <b>{file.name}</b>, {sizeOf(file.bytes)}
            {tried?.ok && (tried.form === 'csv' ? ', a table' : ', one event a line')}.
          </p>
        }
        breadcrumbs={[{ label: 'Import a file', href: '/import' }, { label: file.name }]}
      />
      {tried === null && file.answer && (
        <>
          <AnswerCounts answer={file.answer} />
          <p className="mt-4 flex flex-wrap gap-3">
            <ButtonLink href="/changes">See what changed</ButtonLink>
            <ButtonLink href="/import">Import another file</ButtonLink>
          </p>
        </>
      )}
      {tried?.ok === false && (
        <div className="error-summary" role="alert">
          <h2>This file cannot be imported</h2>
          <p>{tried.message}.</p>
        </div>
      )}
      {tried?.ok && (
        <>
          {file.answer && !file.answer.applied && (
            <div className="error-summary" role="alert">
              <h2>Nothing was imported: rows have errors</h2>
              <p>Mend the file, or the columns below, and try again.</p>
            </div>
          )}
          {tried.fault !== null && (
            <div className="error-summary" role="alert">
              <h2>Say what the columns are</h2>
              <p>{tried.fault}.</p>
            </div>
          )}
          <Section id="columns" title={tried.form === 'csv' ? 'What the columns are' : 'How it is read'}>
            <MappingForm token={file.token} tried={tried} createMissing={createMissing} />
          </Section>
          {tried.answer && (
            <Section id="rows" title="What would become of the rows">
              <AnswerCounts answer={tried.answer} />
              <UnreadNotes notes={tried.answer.notes ?? []} />
              <ApplyForm
                token={file.token}
                bytes={file.bytes}
                hidden={hiddenOf(tried, createMissing)}
                answer={tried.answer}
              />
              <VerdictTable verdicts={tried.verdicts} rows={tried.answer.rows} />
            </Section>
          )}
        </>
      )}
    </Page>
  )
}

/** What of the file is left out without anybody having said so. */
function UnreadNotes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <ul className="import-notes">
      {notes.map((note) => (
        <li key={note}>{note}.</li>
      ))}
    </ul>
  )
}

/** The form once more, for the request that imports. */
function hiddenOf({ columns, constants }: Extract<Tried, { ok: true }>, createMissing: boolean) {
  return [
    ...columns.map(({ field }, i) => [`column.${i + 1}`, field ?? ''] as const),
    ...Object.entries(constants).map(([field, value]) => [`all.${field}`, value] as const),
    ...(createMissing ? [['create', '1'] as const] : []),
  ]
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000
    ? `${bytes} bytes`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1_000)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`
