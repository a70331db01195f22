import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportPage } from '@/components/import/import-page'
import { importHref } from '@/components/links'
import { getImportFile } from '@/lib/data/import-files'
import { readFormWishes } from '../import-wishes'
import { requireImporter } from '../importer'
import { tryFile } from './try-file'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Import a file', robots: { index: false } }

export default async function ImportFilePage({ params, searchParams }: PageProps<'/import/[token]'>) {
  const { token } = await params
  const user = await requireImporter(importHref(token))
  const file = await getImportFile(token, user.id)
  if (!file) notFound()
  const sent = await searchParams
  const wishes = readFormWishes((name) => {
    const value = sent[name]
    return typeof value === 'string' ? value : null
  })
  const tried = file.answer?.applied ? null : await tryFile(file, wishes, user, sent.check !== undefined)
  return <ImportPage file={file} createMissing={wishes.createMissing} tried={tried} />
}
