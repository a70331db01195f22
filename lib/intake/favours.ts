import type { Item } from './item'
import type { Sense } from './lexicon'
import type { Reading } from './look-ahead'

const PROJECTS =
  /^(?:centre|center|campus|region|academy|project|programme|program|network|cloud|lab|laboratory|5g|4g|broadband|cameras|system|platform|scheme|school|hospital|zone|park|grid|airport|port|railway|metro|hub|institute|facility|satellites?|plant|factory|servers?|bed|towers?|masts?|stations?|lines?|cable|scheme)$/

const PROJECT_VERBS =
  /^(?:launch|inaugurate|open|build|fund|finance|unveil|start|set up|establish|announce|roll out|create|develop|expand|commission|complete|host)$/

/** What a government goes on doing with a company's products. */
const USES = /^(?:use|deployment|adoption|rollout|purchases?|procurements?)$/

const GIVES =
  /^(?:hand|give|grant|award|offer|pay|provide|pledge|promise|earmark|allocate|spend|invest|commit|disburse|pump|funnel|channel|inject|set aside|approve|unveil|announce|add|lend|budget|release|put up)$/
export const SUM = /^(?:\d[\d.,]*)?(?:bn|bln|mn?|mln|tn|trln|million|billion|trillion|crore|lakh)$/

/** Whether a verb that says nothing of a company by itself seeks it: builds with it, pays it, uses or introduces what it makes. */
export function isFavour(
  items: readonly Item[],
  i: number,
  to: number,
  reading: Reading,
  between: Item | undefined,
): boolean {
  const { sense, ahead, passive } = reading
  // "launches Huawei-built data centre": what a government opens or builds with a company, it seeks it for.
  const project =
    sense.measure === 'impose' &&
    !passive &&
    ahead.company >= 0 &&
    ahead.verb < 0 &&
    items.slice(i, to).some((x) => PROJECTS.test(x.norm))
  const pays = !passive && ahead.verb < 0 && paysCompany(items, i, to, sense, ahead)
  const uses =
    !passive &&
    (sense.measure === 'impose' || sense.measure === 'keep') &&
    USES.test(between?.norm ?? '') &&
    ahead.company > 0
  // "brings ChatGPT into schools": what a government itself introduces it seeks.
  const introduces =
    !passive &&
    ahead.verb < 0 &&
    /^(?:introduce|roll out|bring|launch|activate|deploy|install|turn on|switch on)$/.test(sense.base) &&
    ahead.company > 0 &&
    ahead.company <= i + 2 &&
    items[ahead.company]?.company?.product === true &&
    (items[ahead.company + 1]?.is !== 'word' || items[ahead.company + 1]?.heads?.includes('product') === true)
  // "orders 10,000 DJI drones"
  const orders =
    !passive &&
    /^(?:order|secure|receive|obtain|acquire)$/.test(sense.base) &&
    ahead.verb < 0 &&
    ahead.company > i + 1 &&
    items.slice(i + 1, ahead.company).every((x) => /^\d/.test(x.norm) || x.is === 'word') &&
    items.slice(i + 1, ahead.company).some((x) => /^\d/.test(x.norm) || QUANTITY.test(x.norm)) &&
    items.slice(ahead.company + 1, ahead.company + 3).some((x) => x.heads?.includes('product') === true)
  return (
    visits(items, i, reading) ||
    together(items, i, reading, between) ||
    orders ||
    introduces ||
    uses ||
    pays ||
    (project && PROJECT_VERBS.test(sense.base))
  )
}

const QUANTITY = /^(?:more|extra|additional|dozens|hundreds|thousands|scores|several)$/
const BUILDS =
  /^(?:plan|launch|build|develop|create|set up|unveil|open|start|begin|agree|establish|run|order|announce|expand|introduce)$/
const QUARRELS =
  /^(?:battle|fight|dispute|feud|row|war|clash|standoff|spat|talks|case|negotiations|patience)$/

/** "plans digital overhaul with Huawei": what a government builds with a company it seeks it for. */
function together(
  items: readonly Item[],
  i: number,
  { sense, ahead, passive }: Reading,
  between: Item | undefined,
): boolean {
  if (passive || ahead.verb >= 0 || !BUILDS.test(sense.base) || ahead.company <= i + 2) return false
  if (between && between.measure !== 'activity' && between.measure !== 'paper') return false
  const words = items.slice(i + 1, ahead.company)
  return words.at(-1)?.norm === 'with' && !words.some((x) => QUARRELS.test(x.norm) || x.is === 'comma')
}

const PLACES =
  /^(?:centre|center|headquarters|hq|campus|plant|factory|stand|booth|lab|laboratory|offices?|facility|exhibition|academy)$/

/** "tours Huawei centre": a visit is a word of favour (codebook, section 3). */
const visits = (items: readonly Item[], i: number, { sense, ahead, passive }: Reading): boolean =>
  !passive &&
  /^(?:visit|tour)$/.test(sense.base) &&
  ahead.company > i &&
  items.slice(ahead.company + 1, ahead.company + 6).some((x) => PLACES.test(x.norm))

/** "hands TSMC $5bn", "pledges 732 bln yen for TSMC's plant": money from a government is a favour. */
export function paysCompany(
  items: readonly Item[],
  i: number,
  to: number,
  sense: Sense,
  ahead: Reading['ahead'],
): boolean {
  if (!GIVES.test(sense.base) || ahead.company < 0) return false
  const sum = items.findIndex((x, j) => j > i && j < to && j < i + 12 && SUM.test(x.norm))
  if (sum < 0) return false
  const between = items.slice(i + 1, ahead.company)
  const straight = ahead.company === i + 1
  return (
    straight ||
    between.some((x) => x.is === 'preposition' && /^(?:for|to|in|on)$/.test(x.norm)) ||
    between.length <= 4
  )
}
