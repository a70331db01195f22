import 'server-only'
import { listCells } from '@/lib/data/cells'
import { listIssues } from '@/lib/data/issue-list'
import { pickIssue } from '@/lib/domain/map-order'
import type { Asked } from './asked'
import { cellsAnswer } from './matrix-answer'

/** The map as data: the matrix of the one issue that it shows. */
export async function mapAnswer(request: Request, asked: Asked): Promise<Response> {
  const chosen = pickIssue(await listIssues(asked.view.knownAt), asked.view)
  const cells = chosen
    ? await listCells(
        { ...asked.filter, companies: [chosen.company], topics: [chosen.topic] },
        asked.view.lens,
      )
    : []
  return cellsAnswer(request, asked, cells)
}
