import 'server-only'
import { listLives } from '@/lib/data/lives'
import { isComparable, LEAST_COMPARED, MOST_COMPARED } from '@/lib/domain/comparable'
import { buildMatrix } from '@/lib/domain/matrix'
import { heldBy, relationOn, sharedIssues, stancesOn } from '@/lib/domain/parting'
import { agreementOf, LEAST_SHARED_ISSUES } from '@/lib/domain/similarity'
import { problem } from '@/lib/http/problem'
import type { Asked } from './asked'
import { cellsAnswer } from './matrix-answer'

/**
 * A comparison as data: the cells of the issues that are shared, and in JSON how every two agree and since when they
 * part. Numbers that rest on fewer issues than the page would show are `null`.
 */
export async function compareAnswer(request: Request, asked: Asked): Promise<Response> {
  const { view, asOf } = asked
  if (!isComparable(view.actors))
    return problem(400, 'Bad request', {
      detail: `A comparison takes ${LEAST_COMPARED} to ${MOST_COMPARED} actors.`,
      errors: [{ field: 'actor', message: `give ${LEAST_COMPARED} to ${MOST_COMPARED} of them` }],
    })
  const histories = await listLives(asked.filter, view.lens)
  const shared = sharedIssues(histories)
  const stances = stancesOn(histories, asOf)
  const pairs = view.actors.flatMap((a, i) => view.actors.slice(i + 1).map((b) => [a, b] as const))
  return cellsAnswer(request, asked, buildMatrix([...shared.values()].flat(), asOf), {
    agreement: pairs.map(([a, b]) => {
      const found = agreementOf(heldBy(stances, a), heldBy(stances, b))
      const shown = found && found.issues >= LEAST_SHARED_ISSUES ? found : null
      return {
        actors: [a, b],
        issues: found?.issues ?? 0,
        agreement: shown?.agreement ?? null,
        kappa: shown?.kappa ?? null,
      }
    }),
    relations: [...shared].flatMap(([issue, own]) => {
      const relation = relationOn(own, asOf)
      return relation ? [{ issue, ...relation }] : []
    }),
  })
}
