import type { Told } from './frame'
import type { Verdict } from './verdict'

/** What markets do at bad news. */
export const SLIDES =
  /^(?:falls?|fell|slips?|slipped|drops?|dropped|slides?|slid|tumbles?|tumbled|sinks?|sank|plunges?|plunged|slumps?|slumped|dives?|skids?|plummets?)$/
/** What markets do at good news: nobody's step is told by it. */
export const RISES =
  /^(?:gains?|gained|rises?|rose|jumps?|jumped|surges?|surged|climbs?|climbed|rallies|rallied|soars?|soared|advances?|cheers?)$/
const TRADE = /^(?:exports?|sales|shipments?|imports?)$/

/** "Tokyo Electron shares slide as Japan limits exports": a fall told with the limit on trade that brought it about. */
export function isMarketNews({ items, clause }: Told, { stance }: Verdict): boolean {
  const opener = items[clause.subject[0] - 1]?.norm ?? ''
  return (
    (stance === 'ban' || stance === 'restrict') &&
    /^(?:after|as)$/.test(opener) &&
    items[0]?.is === 'company' &&
    items.slice(0, clause.subject[0]).some((x) => SLIDES.test(x.norm)) &&
    items.slice(...clause.body).some((x) => TRADE.test(x.norm))
  )
}
