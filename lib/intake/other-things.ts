import { STANDS_FOR_COMPANY } from './data/references'
import type { Frame } from './frame'
import type { Item } from './item'
import { AT_HOME } from './orders'
import type { ReadSentence } from './sentence'

const THINGS =
  /^(?:phones|handsets|devices|terminals|chips?|drones|routers|cars|technology|tech|components|parts|hardware|equipment|kit|gear|software|tools?|makers|suppliers|vendors|machines|cameras|products|kits|apps|firms|companies)$/

/** "exports of chipmaking tools": without an article a kind of thing is meant, not the one spoken of. */
export function isKindOfThing(word: string, items: readonly Item[], at: number): boolean {
  if (!THINGS.test(word) || items[at - 1]?.actor) return false
  // "on government devices", "such chips": only with an article before it one thing is meant.
  if (
    /^(?:phones|handsets|devices|terminals|chips?|drones|routers|cars|technology|tech|components|parts|hardware)$/.test(
      word,
    )
  )
    return (
      !/^(?:the|its|their|those|these)$/.test(items[at - 1]?.norm ?? '') ||
      /^(?:from|on)$/.test(items[at - 2]?.norm ?? '')
    )
  // "lets ministers veto suppliers"
  if (
    /^(?:suppliers|vendors|makers|firms|companies)$/.test(word) &&
    (items[at - 1]?.is === 'verb' || items[at - 1]?.is === 'preposition')
  )
    return true
  // "23 types of equipment"
  if (items[at - 1]?.norm === 'of') return true
  if (items[at - 1]?.is !== 'word') return false
  let i = at - 1
  while (i > 0 && items[i]?.is === 'word' && items[i]?.norm !== 'both') i--
  return items[i]?.is !== 'determiner' && items[i]?.is !== 'possessive' && items[i]?.norm !== 'both'
}

/** "a ban on recreational applications": the measure has an object, and it is no company spoken of before. */
export function hasOtherObject(frame: Frame, { items }: ReadSentence): boolean {
  if (!frame.byNoun) return false
  const noun = items.findIndex((x, i) => i >= frame.signal[0] && i < frame.body[1] && x.is === 'measure')
  // "put Wingtech on its entity list"
  const named = items
    .slice(frame.signal[1], noun)
    .some((x) => x.is === 'other-name' || (x.is === 'word' && x.capital && !x.heads))
  if (noun >= 0 && named) return true
  // "has spent the year tightening its grip": on all there is.
  if (/^(?:grip|hold)$/.test(items[noun]?.norm ?? '') && !/^(?:on|over)$/.test(items[noun + 1]?.norm ?? ''))
    return true
  const preposition = items[noun + 1]
  const leads =
    items[noun]?.measure === 'deal'
      ? /^(?:on|against|of|for|with|to)$/
      : items[noun]?.measure === 'licence'
        ? /^(?:for|with|of|from)$/
        : /^(?:on|against|of|for|with)$/
  if (noun < 0 || !leads.test(preposition?.norm ?? '')) return false
  for (let i = noun + 2; i < Math.min(frame.body[1], noun + 7); i++) {
    const item = items[i] as ReadSentence['items'][number]
    // "limits for officials": whom they bind.
    if (items[noun + 1]?.norm === 'for' && AT_HOME.test(item.norm)) return false
    if (STANDS_FOR_COMPANY.has(item.norm) || item.is === 'pronoun' || item.company) return false
    if (item.is === 'preposition' || item.is === 'comma' || item.is === 'stop') break
  }
  // "permits for exports of US chips"
  const goods = items[noun + 2]
  if (goods?.measure === 'activity' && items[noun + 3]?.norm === 'of') return true
  return ['word', 'other-name'].includes(items.slice(noun + 2).find((x) => x.is !== 'used')?.is ?? '')
}
