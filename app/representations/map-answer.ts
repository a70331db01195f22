import 'server-only'
import { listCells } from '@/lib/data/cells'
import { mapIssue } from '../read-map'
import type { Asked } from './asked'
import { cellsAnswer } from './matrix-answer'

/** The map as data: the matrix of the one issue that it shows. */
export async function mapAnswer(request: Request, asked: Asked): Promise<Response> {
  const chosen = await mapIssue(asked.view)
  const cells = chosen
    ? await listCells(
        { ...asked.filter, companies: [chosen.company], topics: [chosen.topic] },
        asked.view.lens,
      )
    : []
  return cellsAnswer(request, asked, cells)
}
