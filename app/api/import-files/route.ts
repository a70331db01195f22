import { importHref } from '@/components/links'
import { keepImportFile } from '@/lib/data/import-files'
import { problem } from '@/lib/http/problem'
import { requireImporter } from '../../import/importer'
import { refuseForeignFile } from './foreign'
import { readUpload, UploadError } from './read-upload'

export const dynamic = 'force-dynamic'

/** Takes the file of the form at /import, and leads on to it. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeignFile(request)
  if (foreign) return foreign
  const user = await requireImporter('/import')
  try {
    const { name, bytes } = await readUpload(request)
    const token = await keepImportFile(name, user.id, bytes)
    return new Response(null, { status: 303, headers: { location: importHref(token) } })
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    if (error.status === 400 && error.isEmpty)
      return new Response(null, { status: 303, headers: { location: '/import?empty=1' } })
    return problem(error.status, error.message)
  }
}
