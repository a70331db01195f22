import type { Stance } from '@/lib/domain/stance'
import type { Frame } from './frame'
import type { Item } from './item'

/** What holds for those whom a step leaves out. Where it only limits, punishes or looks into some, nothing is said of others. */
const LEFT_OUT: Readonly<Partial<Record<Stance, Stance>>> = { allow: 'ban', ban: 'allow' }
/** Whoever is not let off stays under what others are let off. */
const LETS_OFF = /^(?:exempt|spare|free|waive)/

/** "approves Nokia but not Huawei", "clears Starlink, not Huawei": the same step, turned round, for whom it leaves out. */
export function contrasted(items: readonly Item[], own: readonly Frame[]): Frame[] {
  const result: Frame[] = []
  for (const frame of own) {
    const stance = LEFT_OUT[frame.stance]
    const first = items.findIndex((x, i) => i >= frame.signal[1] && x.company)
    const not = items.findIndex(
      (x, i) =>
        i > first &&
        x.is === 'not' &&
        (x.norm === 'not' || x.norm === 'nor') &&
        (items[i - 1]?.norm === 'but' || items[i - 1]?.is === 'comma') &&
        items[i + 1]?.company !== undefined,
    )
    if (!stance || first < 0 || not < 0 || frame.byNoun || frame.holders.length === 0) continue
    if (items.slice(first, not).some((x) => x.is === 'verb' || x.is === 'stop')) continue
    let end = not + 1
    while (end < items.length && ['company', 'and', 'comma'].includes(items[end]?.is ?? '')) end++
    const companies = items
      .slice(not + 1, end)
      .flatMap((x) => x.company?.slug ?? [])
      .filter((c) => !frame.companies.includes(c))
    if (companies.length === 0) continue
    const turned =
      stance === 'ban' && LETS_OFF.test(items[frame.signal[0]]?.sense?.base ?? '') ? 'restrict' : stance
    result.push({ ...frame, companies, stance: turned, signal: [not, not + 1], sure: 0.8 * frame.sure })
  }
  return result
}
