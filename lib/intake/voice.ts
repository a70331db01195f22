import type { Clause } from './clauses'
import type { Item } from './item'
import type { Sense } from './lexicon'
import { isParticiple, nextIsObject, opensBody } from './look-ahead'
import type { Subject } from './walk-state'

/** Whether a verb is done to its subject. `reduced`: an auxiliary or its object before it says so already. */
export function isPassive(
  items: readonly Item[],
  i: number,
  { body: [from, to] }: Clause,
  { group }: Subject,
  sense: Sense,
  reduced: boolean,
): boolean {
  const item = items[i] as Item
  const companySubject = group.companies.length > 0 && group.holders.length === 0
  // "given", "shown", "withdrawn" are never finite.
  const nonfinite = item.forms?.length === 1 && isParticiple(item)
  const headline =
    opensBody(items, i, from) &&
    (companySubject || group.measure !== null) &&
    (nonfinite || item.to - item.from > 1 || !nextIsObject(items, i + 1, to))
  // "Britain told to drop Huawei": told, not telling.
  const isTold =
    opensBody(items, i, from) &&
    (items[i + 1]?.is === 'to' ||
      (items[i + 1]?.norm === 'by' && items.slice(i + 2, i + 6).some((x) => x.is === 'to'))) &&
    !item.forms?.includes('base') &&
    ['order', 'advise', 'urge'].includes(sense.clause ?? '')
  // "TSMC denied US waiver": of what governments give or refuse, the company is who gets it.
  const receives =
    companySubject &&
    isParticiple(item) &&
    opensBody(items, i, from) &&
    /^(?:deny|refuse|grant|award|give|hand|offer|promise)$/.test(sense.base) &&
    items.slice(i + 1, i + 6).some((x) => x.measure === 'licence' || x.measure === 'deal')
  // "TikTok fined 530 million euros by Ireland", "ZTE handed seven-year ban by US": it is done by whom "by" names.
  const byOther =
    companySubject &&
    isParticiple(item) &&
    opensBody(items, i, from) &&
    items.some(
      (x, j) =>
        j > i &&
        j < to &&
        x.norm === 'by' &&
        items.slice(j + 1, j + 4).some((y) => y.actor) &&
        !items.slice(i + 1, j).some((y) => y.is === 'verb' || y.is === 'comma' || y.is === 'company'),
    )
  // "public servants barred from TikTok": without an object before it, it is done to them.
  const barredFrom =
    opensBody(items, i, from) &&
    isParticiple(item) &&
    !item.forms?.includes('base') &&
    items[i + 1]?.norm === 'from' &&
    /^(?:bar|ban|prohibit|forbid|block|exclude|restrict)$/.test(sense.base)
  // "X fined 120 million euros"
  const fined =
    companySubject &&
    opensBody(items, i, from) &&
    sense.base === 'fine' &&
    /^[\d$€£]/.test(items[i + 1]?.norm ?? '')
  // "TikTok not welcome": no act of the company.
  const welcome = sense.base === 'welcome' && companySubject
  // "Huawei question is under consideration": somebody considers it.
  const pending = companySubject && sense.company === 'review' && /^be (?:on|under|in|up) /.test(sense.base)
  return (
    barredFrom ||
    fined ||
    welcome ||
    byOther ||
    receives ||
    pending ||
    (isParticiple(item) && (reduced || headline || isTold))
  )
}
