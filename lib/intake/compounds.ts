import type { Item } from './item'

const PROPER: ReadonlySet<Item['measure']> = new Set(['ban', 'curb', 'list', 'probe', 'licence', 'deal'])
const RULES =
  /^(?:rules?|needs?|duty|obligations?|requirements?|regime|law|laws|regulations?|restrictions?|scheme|fees?)$/
const BUILT =
  /^(?:projects?|systems?|network|networks|cameras?|centre|center|platform|technology|tech|equipment|gear|kit|tools?|drones?|software|programme|program|contract)$/
const LISTS = /^(?:list|lists)$/

/**
 * Of nouns that stand together the last is the head: a "subsidy probe" looks into a subsidy, a "tariff exemption" is
 * an exemption, "licence rules" limit. What stands before it only describes.
 */
export function headsOfCompounds(items: readonly Item[]): Item[] {
  const result = [...items]
  for (let i = 0; i < result.length; i++) {
    const item = result[i] as Item
    const before = result[i - 1]
    // "the safeguards of X": its own.
    if (item.norm === 'safeguards' && result[i + 1]?.norm === 'of' && result[i + 2]?.company)
      result[i] = { ...item, is: 'word', measure: undefined }
    // "claims credit for it"
    if (item.norm === 'credit' && /^(?:claim|take)$/.test(before?.sense?.base ?? ''))
      result[i] = { ...item, is: 'word', measure: undefined }
    // "gives TikTok another 75 days": a respite.
    const respite = /^(?:another|further|extra|additional)$/.test(result[i - 2]?.norm ?? '')
    if (
      respite &&
      /^\d+$/.test(before?.norm ?? '') &&
      /^(?:days|weeks|months)$/.test(item.norm) &&
      item.is !== 'verb'
    )
      result[i] = { ...item, is: 'measure', measure: 'licence' }
    // "gives TikTok 90-day extension"
    const longer =
      item.norm === 'extension' &&
      item.is === 'word' &&
      result
        .slice(Math.max(0, i - 6), i)
        .some((x) => /^(?:give|grant|get|win|offer|receive|hand)$/.test(x.sense?.base ?? x.norm))
    if (longer) result[i] = { ...item, is: 'measure', measure: 'licence' }
    if (LISTS.test(item.norm) && item.to - item.from === 1 && before && listedBy(result, i)) {
      result[i] = { ...item, is: 'measure', measure: 'list' }
      continue
    }
    // "surveillance project", "monitoring system", "surveillance purchase": what is built or bought is no inquiry.
    const watching = /^(?:surveillance|monitoring)$/.test(before?.norm ?? '') && item.is === 'measure'
    if (before?.measure === 'probe' && (watching || (item.is === 'word' && BUILT.test(item.norm))))
      result[i - 1] = { ...before, is: 'word', measure: undefined }
    if (item.is !== 'measure' || before?.is !== 'measure') continue
    const rules = before.measure === 'licence' && RULES.test(item.norm)
    // "tender rules shut out": rules, not a tender.
    if (before.measure === 'deal' && item.measure === 'paper' && RULES.test(item.norm))
      result[i - 1] = { ...before, is: 'word', measure: undefined }
    if (!rules && !(PROPER.has(item.measure) && PROPER.has(before.measure))) continue
    if (rules) result[i] = { ...item, measure: 'curb' }
    result[i - 1] = { ...before, is: 'word', measure: undefined }
  }
  return withNeither(withoutHomes(withoutAsides(noDecision(listedBetweenDashes(notOnly(result))))))
}

/** "no Starlink decision": as undecided as "no decision on Starlink". */
function noDecision(items: Item[]): Item[] {
  const no = items.findIndex((x) => x.is === 'not' && x.norm === 'no')
  const at = items.findIndex((x, i) => i > no && i <= no + 3 && /^(?:decision|verdict)$/.test(x.norm))
  if (no < 0 || at < 0 || !items.slice(no + 1, at).some((x) => x.company)) return items
  items[no] = { ...(items[no] as Item), is: 'determiner' }
  items[at] = { ...(items[at] as Item), is: 'measure', measure: 'doubt' }
  return items
}

/** "banning not only Huawei but also ZTE": both. */
function notOnly(items: Item[]): Item[] {
  for (let i = 0; i + 1 < items.length; i++) {
    if (items[i]?.is !== 'not' || items[i + 1]?.norm !== 'only') continue
    const but = items.findIndex((x, j) => j > i + 1 && j <= i + 7 && x.norm === 'but')
    if (but < 0 || !items.slice(i + 2, but).every((x) => x.company || x.actor || x.is === 'determiner'))
      continue
    items[i] = { ...(items[i] as Item), is: 'used' }
    items[i + 1] = { ...(items[i + 1] as Item), is: 'used' }
    items[but] = { ...(items[but] as Item), is: 'and', norm: 'and' }
    const also = items[but + 1]
    if (also?.norm === 'also') items[but + 1] = { ...also, is: 'used' }
  }
  return items
}

/** "Other countries - such as India and Canada - are considering a ban": the list belongs to what stands before it. */
function listedBetweenDashes(items: Item[]): Item[] {
  for (let i = 1; i + 3 < items.length; i++) {
    if (items[i]?.is !== 'stop' || !/^[-–—]$/.test(items[i]?.norm ?? '')) continue
    const like = items[i + 1]?.norm === 'such' ? i + 2 : i + 1
    if (items[like]?.is !== 'like' && !/^(?:like|including|notably)$/.test(items[like]?.norm ?? '')) continue
    const close = items.findIndex((x, j) => j > like && j <= like + 14 && x.is === 'stop')
    if (close < 0 || !/^[-–—]$/.test(items[close]?.norm ?? '')) continue
    if (
      !items
        .slice(like + 1, close)
        .every((x) => x.actor || x.company || ['and', 'comma', 'determiner'].includes(x.is))
    )
      continue
    for (let j = i; j < like; j++) items[j] = { ...(items[j] as Item), is: 'used' }
    items[like] = { ...(items[like] as Item), is: 'like' }
    items[close] = { ...(items[close] as Item), is: 'used' }
  }
  return items
}

/** "X (Twitter) restored", "regulator (ICASA) bars": a name in brackets behind a name says nothing new. */
function withoutAsides(items: Item[]): Item[] {
  for (let i = 1; i + 2 < items.length; i++) {
    if (items[i]?.is !== 'stop' || items[i]?.norm !== '(') continue
    // "a ban on TikTok (along with Telegram)": on both.
    if (items[i - 1]?.company && /^(?:along|together|plus|and|alongside)$/.test(items[i + 1]?.norm ?? '')) {
      const end = items.findIndex((x, j) => j > i + 1 && j <= i + 9 && x.norm === ')')
      const first = items.findIndex((x, j) => j > i && j < end && x.company)
      if (end > 0 && first > 0 && !items.slice(i + 1, end).some((x) => x.is === 'verb' || x.actor)) {
        items[i] = { ...(items[i] as Item), is: 'and', norm: 'and' }
        for (let j = i + 1; j < first; j++) items[j] = { ...(items[j] as Item), is: 'used' }
        items[end] = { ...(items[end] as Item), is: 'used' }
        continue
      }
    }
    const close = items.findIndex((x, j) => j > i + 1 && j <= i + 4 && x.norm === ')')
    if (close < 0 || !items.slice(i + 1, close).every((x) => ASIDE.has(x.is))) continue
    for (let j = i; j <= close; j++)
      items[j] = { ...(items[j] as Item), is: 'used', company: undefined, actor: undefined }
  }
  return items
}
/** "Belgium, home to NATO and the European institutions, will …": what it is home to acts in nothing. */
function withoutHomes(items: Item[]): Item[] {
  for (let i = 1; i + 3 < items.length; i++) {
    if (items[i]?.is !== 'comma' || items[i + 1]?.norm !== 'home' || items[i + 2]?.is !== 'to') continue
    const close = items.findIndex((x, j) => j > i + 3 && j < i + 14 && x.is === 'comma')
    const verb = items.findIndex((x, j) => j > i && ['verb', 'be', 'modal', 'have'].includes(x.is))
    if (close < 0 || (verb >= 0 && verb < close)) continue
    if (items.slice(i, close).some((x) => x.company)) continue
    for (let j = i; j <= close; j++)
      items[j] = { ...(items[j] as Item), is: 'used', company: undefined, actor: undefined }
  }
  return items
}

const ASIDE: ReadonlySet<Item['is']> = new Set(['company', 'actor', 'word', 'other-name'])

/** "Neither Hungary nor Greece will bar Huawei": both will not. */
function withNeither(items: Item[]): Item[] {
  const neither = items.findIndex((x) => x.is === 'not' && x.norm === 'neither')
  const nor = items.findIndex((x, i) => neither >= 0 && i > neither && x.norm === 'nor')
  if (neither < 0 || nor < 0) return items
  const verb = items.findIndex(
    (x, i) => i > nor && (x.is === 'verb' || x.is === 'modal' || x.is === 'be' || x.is === 'have'),
  )
  if (verb < 0) return items
  const subject = items.slice(neither + 1, verb)
  if (!subject.some((x) => x.actor) || subject.some((x) => x.is === 'verb' || x.is === 'comma')) return items
  const finite = items[verb] as Item
  const after = finite.is === 'modal' || finite.is === 'be' ? verb + 1 : verb
  const at = (items[after] ?? finite).from
  const not: Item = { is: 'not', from: at, to: at + 1, norm: 'not', capital: false }
  return [
    ...items.slice(0, neither),
    { ...(items[neither] as Item), is: 'determiner' },
    ...items.slice(neither + 1, nor),
    { ...(items[nor] as Item), is: 'and', norm: 'and' },
    ...items.slice(nor + 1, after),
    not,
    ...items.slice(after),
  ]
}

/** "the Pentagon's list", "US trade list": a list that a government keeps. */
function listedBy(items: readonly Item[], at: number): boolean {
  const warned =
    items[at + 1]?.norm === 'of' &&
    items
      .slice(at + 2, at + 8)
      .some(
        (x) =>
          x.measure === 'menace' ||
          / ~ (?:risk|threat)$/.test(x.sense?.base ?? '') ||
          /^(?:threats?|threaten|risks?|banned|unreliable|untrusted)$/.test(x.norm),
      )
  if (warned) return true
  // "adds DJI to its list": what a government has a list for is no favour, unless it says so.
  const put = items.findLastIndex((x, i) => i < at && x.is === 'verb')
  const onto =
    put >= at - 6 &&
    /^(?:add|put|place|include)\b/.test(items[put]?.sense?.base ?? '') &&
    items.slice(put + 1, at).some((x) => x.company) &&
    !/^(?:of|for)$/.test(items[at + 1]?.norm ?? '') &&
    /^(?:to|on|its|a|the)$/.test(items[at - 1]?.norm ?? '')
  if (onto) return true
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const item = items[i] as Item
    if (item.actor) return true
    if (
      item.is !== 'possessive' &&
      !/^(?:trade|export|military|sanctions?|entity|control|watch|restricted|security)$/.test(item.norm)
    )
      return false
  }
  return false
}
