import type { Clause } from './clauses'
import type { Frame } from './frame'
import type { Item } from './item'
import { scopedStance } from './scope'
import type { Walk } from './walk-state'

const TERMS =
  /^(?:conditions?|remedies|safeguards|limits?|restrictions?|caps?|approval|review|audit|checks?|undertakings|commitments|concessions)$/

/**
 * "Licenses Starlink but caps user numbers", "lets Huawei in, but keeps it out of sensitive parts": what a second
 * clause takes back of a favour, or leaves of a ban, makes the whole of it a limit. Changes the frames told before; says
 * whether the clause is used up by it.
 */
export function takesBack(
  items: readonly Item[],
  clause: Clause,
  walk: Walk | null,
  frames: Frame[],
  own: readonly Frame[],
): boolean {
  const [from, to] = [clause.subject[0], clause.body[1]]
  const opener = items[from - 1]
  const but = /^(?:but|though|although|albeit|yet)$/.test(opener?.norm ?? '')
  const at = frames.length - 1
  const before = frames[at]
  if (!before || before.presupposed || before.companies.length === 0 || from >= to) return false
  const alone = clause.subject[0] === clause.subject[1]
  const favour = before.stance === 'allow' || before.stance === 'cooperate'
  const second = own[0]
  // "clears the deal, subject to remedies"
  const terms =
    favour &&
    opener?.is === 'comma' &&
    items[from]?.norm === 'subject' &&
    items.slice(from, to).some((x) => TERMS.test(x.norm) || x.measure === 'curb' || x.measure === 'probe')
  const stance = second?.stance
  const limits =
    favour &&
    alone &&
    (but || opener?.is === 'and') &&
    second !== undefined &&
    walk?.core?.is === 'stance' &&
    !walk.passive &&
    second.companies.every((c) => before.companies.includes(c)) &&
    stance === 'restrict' &&
    (but || second.companies.length === 0) &&
    !items.slice(from, to).some((x) => x.company)
  // "bans Huawei, but only from the core"
  const partly =
    but &&
    before.stance === 'ban' &&
    own.length === 0 &&
    clause.body[0] === clause.body[1] &&
    scopedStance(items, from, to, 'ban') === 'restrict'
  if (!terms && !limits && !partly) return false
  frames[at] = { ...before, stance: 'restrict' }
  return true
}
