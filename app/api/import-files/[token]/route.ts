import { importHref } from '@/components/links'
import { finishImportFile, getImportFile } from '@/lib/data/import-files'
import { problem } from '@/lib/http/problem'
import { readFormBody } from '@/lib/http/read-form-body'
import { readFormWishes } from '../../../import/import-wishes'
import { requireImporter } from '../../../import/importer'
import { runFile } from '../../../import/run-file'
import { refuseForeignFile } from '../foreign'

export const dynamic = 'force-dynamic'

/**
 * Imports a kept file as its form says. Without scripts the answer leads back to its page; a script that asks for
 * NDJSON is told meanwhile how far it is.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/import-files/[token]'>,
): Promise<Response> {
  const foreign = refuseForeignFile(request)
  if (foreign) return foreign
  const { token } = await params
  const user = await requireImporter(importHref(token))
  const file = await getImportFile(token, user.id)
  if (!file) return problem(404, 'Not found', { detail: 'This file is not kept any more: bring it again.' })
  const read = await readFormBody(request)
  if (!read.ok) return problem(read.status, read.title)
  const { form } = read
  const wishes = readFormWishes((name) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : null
  })
  const work = async (tell: (line: object) => void) => {
    if (file.answer?.applied) return
    const run = await runFile(file, wishes, {
      dryRun: false,
      by: user,
      onProgress: ({ stage, done, bytes }) => tell({ stage, done, bytes }),
    })
    if (run.ok) await finishImportFile(file.id, run.answer)
  }
  if (!request.headers.get('accept')?.includes('application/x-ndjson')) {
    await work(() => {})
    return new Response(null, { status: 303, headers: { location: importHref(token) } })
  }
  const encoder = new TextEncoder()
  return new Response(
    new ReadableStream({
      async start(controller) {
        // Whoever leaves does not stop the import: it is all or nothing, and its page tells what came of it.
        const tell = (line: object) => {
          try {
            controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
          } catch {}
        }
        try {
          await work(tell)
          tell({ stage: 'done' })
        } catch (error) {
          console.error('An import failed:', error)
          tell({ stage: 'failed' })
        }
        try {
          controller.close()
        } catch {}
      },
    }),
    { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } },
  )
}
