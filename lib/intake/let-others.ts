import type { Clause } from './clauses'
import type { Item } from './item'
import { AT_HOME } from './orders'
import type { Verdict } from './verdict'
import type { Walk } from './walk-state'

/** "allows its operators to buy from Huawei": whoever lets others deal with it deals with nobody. */
export function letAtHome(
  items: readonly Item[],
  { body: [from] }: Clause,
  { coreAt }: Walk,
  verdict: Verdict | null,
): Verdict | null {
  const lets = items.findIndex(
    (x, i) => i >= from && i < coreAt && /^(?:allow|let|permit|authori[sz]e)$/.test(x.sense?.base ?? ''),
  )
  const others = lets >= 0 && items.slice(lets, coreAt).some((x) => AT_HOME.test(x.norm))
  return others && verdict?.stance === 'cooperate'
    ? { ...verdict, stance: 'allow', kind: 'decision' }
    : verdict
}
