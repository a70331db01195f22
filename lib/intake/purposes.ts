import type { Item } from './item'
import type { Reading } from './look-ahead'
import { objectCompanies } from './participants'
import type { Walk } from './walk-state'

/** "eases rules to let Starlink in", "amends law to exclude Huawei": the purpose says for or against whom. */
export function isForPurpose(
  items: readonly Item[],
  to: number,
  walk: Walk,
  { sense, ahead, passive }: Reading,
  plain: Item | undefined,
  wrapper: Item | undefined,
): boolean {
  const rules = /^(?:rules?|laws?|act|regulations?|code|policy)$/.test(wrapper?.norm ?? '')
  if (
    passive ||
    !(plain || rules) ||
    !/^(?:impose|ease|approve|propose|lift|keep)$/.test(sense.measure ?? '')
  )
    return false
  const tells =
    items[ahead.verb]?.sense?.company &&
    ahead.to === ahead.verb - 1 &&
    ahead.to > ahead.measure &&
    ahead.company < 0 &&
    objectCompanies(items, ahead.verb + 1, to).length > 0
  if (!tells) return false
  if (sense.measure === 'propose') walk.operators.push({ is: 'clause', act: 'propose' })
  walk.readTo = ahead.measure
  return true
}

/** "reaches a deal with operators to phase out Huawei": a deal to do something is a paper. */
export function isDealToAct(
  items: readonly Item[],
  walk: Walk,
  { sense, ahead }: Reading,
  plain: Item | undefined,
): boolean {
  const act =
    (items[ahead.verb]?.forms?.includes('ing') === true ||
      (ahead.to > ahead.measure && ahead.to < ahead.verb)) &&
    ahead.verb > ahead.measure &&
    (ahead.company < 0 || ahead.company > ahead.verb)
  if (plain?.measure !== 'deal' || !sense.measure || !act) return false
  walk.operators.push({ is: 'act', act: sense.measure, kind: sense.kind }, { is: 'paper', kind: 'agreement' })
  walk.readTo = ahead.measure
  return true
}
