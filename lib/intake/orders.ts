import type { ClauseAct } from './data/verb-entry'
import { type Holder, readGroup } from './groups'
import type { Item } from './item'
import type { Reading } from './look-ahead'
import { objectCompanies } from './participants'
import { type Subject, setCore, type Walk } from './walk-state'

/** What an order to the company must be for it to be out: selling off, closing, leaving. */
export const LEAVING = /^(?:sell|divest|close|leave|exit|shut|quit|wind|dissolve|unwind|depart|withdraw)$/

/** Out as well, where what it stops is its own service. */
const STOPPING = /^(?:block|suspend|halt|stop|end|cease|disable|pause|switch)$/

/** What a platform shows: to take it down is asked of the platform. */
const CONTENT =
  /^(?:content|images?|posts?|videos?|accounts?|ads?|adverts?|advertising|channels?|chats?|messages|pages?|groups?|apps|clips|deepfakes?|search|results|links)$/

/** What it comes to when somebody in charge says that a company must do something. */
export function demanded(
  items: readonly Item[],
  from: number,
  to: number,
): 'ban' | 'restrict' | 'review' | null {
  // "should prepare to leave"
  if (/^(?:prepare|ready)$/.test(items[from]?.norm ?? '') && items[from + 1]?.is === 'to')
    return demanded(items, from + 2, to)
  const verb = items.slice(from, Math.min(to, from + 3)).find((x) => x.is === 'verb' || x.is === 'word')
  if (!verb || items[from]?.is === 'be' || items[from]?.is === 'not') return null
  if (/^(?:wait|await)$/.test(verb.norm)) return 'review'
  return LEAVING.test(verb.norm)
    ? 'ban'
    : /^(?:comply|obtain|get|seek|apply|register|meet|pay|prove|show|explain|open|store|keep|remove|stop|change|share|respect|obey|follow|accept|have|do|submit|undergo|localise|localize|pass|clear|give|cede|hire|appoint|partner|join)$/.test(
          verb.norm,
        )
      ? 'restrict'
      : null
}

/** An order or advice whose addressee is the company: to sell, close or leave excludes it; anything else limits it. */
export function told(
  items: readonly Item[],
  i: number,
  subject: Subject,
  walk: Walk,
  { sense, ahead, passive, companySubject }: Reading,
): boolean {
  const act = sense.clause
  if (act !== 'order' && act !== 'advise' && act !== 'urge' && act !== 'wish') return false
  // "asked the company how it handles data"
  const asks = /^(?:ask|press)$/.test(sense.base) && !passive && ahead.company >= 0 && ahead.to < 0
  if (asks && /^(?:how|why|what|whether|about|for)$/.test(items[ahead.company + 1]?.norm ?? '')) {
    setCore(walk, { is: 'stance', stance: 'review', kind: 'decision' }, i, i + 1)
    return true
  }
  // "demands Starlink pay tax"
  const pay = /^(?:demand|make)$/.test(sense.base) && !passive && ahead.to < 0 && ahead.company === i + 1
  const asked = pay ? demanded(items, ahead.company + 1, items.length) : null
  if (asked) {
    setCore(walk, { is: 'stance', stance: asked, kind: 'statement' }, i, i + 1)
    return true
  }
  // "gives Huawei another 90 days to work with US firms": more time is a favour.
  const longer =
    /^give ~? ?(?:until|hours|days|weeks|months|deadline)|^given$/.test(sense.base) &&
    items
      .slice(i + 1, ahead.to < 0 ? i + 1 : ahead.to)
      .some((x) => /^(?:another|more|extra|further|additional|longer)$/.test(x.norm))
  if (longer && (passive ? companySubject : ahead.company >= 0 && ahead.company < ahead.to)) {
    setCore(walk, { is: 'stance', stance: 'allow', kind: 'decision' }, i, i + 1)
    walk.passive = passive
    return true
  }
  const next = ahead.to
  if (next < 0 || (ahead.verb >= 0 && ahead.verb < next)) return false
  const addressed = passive
    ? companySubject
    : ahead.company >= 0 && ahead.company < next && readGroup(items, i + 1, next).holders.length === 0
  // "tells Trump TikTok is for companies to settle": a clause of its own.
  const clauseOfItsOwn =
    !passive && items.slice(Math.max(0, ahead.company), next).some((x) => x.is === 'be' || x.is === 'have')
  if (!addressed || clauseOfItsOwn || subject.group.measure !== null) return false
  // "ordered Huawei equipment to be purged": done to it, not by it.
  if (!passive && items[next + 1]?.is === 'be' && items[next + 2]?.sense?.company) return false
  // "orders Apple to pull X": what is done is done to the object.
  const inner = items[next + 1]
  const gives = /^(?:give|grant|hand|allow|let|provide)/.test(inner?.sense?.base ?? '')
  if (
    !gives &&
    inner?.sense?.company &&
    (objectCompanies(items, next + 2, items.length).some((c) => c !== items[ahead.company]?.company?.slug) ||
      /^(?:it|them)$/.test(items[next + 2]?.norm ?? '')) &&
    !items.slice(next + 2).some((x) => CONTENT.test(x.norm)) &&
    !LEAVING.test(inner.norm)
  )
    return false
  // "asks Google to lift its ban": a favour sought of it.
  if (
    /^(?:lift|restore|resume|reopen|return|unblock|end|reverse)$/.test(inner?.norm ?? '') &&
    /^(?:ask|call|request|beg|plead|urge|press)/.test(sense.base)
  ) {
    walk.operators.push({ is: 'clause', act: 'urged' })
    return true
  }
  // "will not encourage Samsung to fill the gap": a wish for it is no limit.
  if (sense.base === 'encourage') {
    walk.operators.push({ is: 'clause', act: 'urged' })
    return true
  }
  if (inner?.sense?.clause === 'weigh' && items[next + 2]?.is === 'verb') return false
  // "was obliged to cooperate with Chinese state bodies": what the law of its home asks of it is no stance.
  if (
    passive &&
    /^(?:cooperate|assist|obey|share|hand|help|work|support|hack|spy|snoop|leak|attack|betray)$/.test(
      inner?.norm ?? '',
    )
  ) {
    walk.operators.push({ is: 'clause', act: 'urged' })
    return true
  }
  // "Justice Department wants Google to sell Chrome": what a government wants done to a company it proposes.
  const own = act === 'wish' && subject.group.holders.some((h) => h.as === 'government')
  if (own) walk.operators.push({ is: 'clause', act: 'propose' })
  else if (act === 'urge' || act === 'wish') walk.operators.push({ is: 'clause', act: 'urge' })
  const helps =
    sense.base === 'ask' &&
    /^(?:help|build|train|invest|expand|supply|provide|support|develop|do|bring)$/.test(
      items[next + 1]?.norm ?? '',
    )
  const ends =
    STOPPING.test(items[next + 1]?.norm ?? '') &&
    items.slice(next + 2, next + 5).some((x) => /^(?:its|operations?|services?|operating)$/.test(x.norm))
  // "orders TikTok's business to be dissolved"
  const done = items[next + 1]?.is === 'be' ? (items[next + 2]?.norm ?? '').replace(/d$|ed$/, '') : ''
  const leaves =
    ends ||
    LEAVING.test(items[next + 1]?.norm ?? '') ||
    /^(?:close|dissolve|shut|sold|divest|wound|liquidate)/.test(done)
  const explains = /^(?:explain|clarify|answer|respond|justify|detail)$/.test(items[next + 1]?.norm ?? '')
  const stance = helps ? 'cooperate' : leaves ? 'ban' : explains ? 'review' : 'restrict'
  setCore(walk, { is: 'stance', stance, kind: act === 'order' ? 'decision' : 'statement' }, i, i + 1)
  walk.passive = passive
  return true
}

/** Those whom a government tells what to do at home. */
export const AT_HOME =
  /^(?:firms?|companies|providers?|departments?|operators?|carriers|telcos|citizens|users|officials|agencies|businesses|people|public|servants|consumers|banks|staff|employees|retailers|platforms|stores|soldiers|troops|politicians|ministries|schools|universities|industry|buyers|automakers|carmakers|makers|parents|residents|workers|civil service|hospitals|trusts|embassies|institutions|contractors|bodies)$/

export function pushClause(
  items: readonly Item[],
  i: number,
  subject: Subject,
  walk: Walk,
  { sense, ahead, passive }: Reading,
  to: number,
): void {
  const act = sense.clause as ClauseAct
  const asked = passive && (act === 'order' || act === 'advise')
  const agentless = asked && !items.slice(i, to).some((x) => x.is === 'preposition' && x.norm === 'by')
  // "Britain told to drop Huawei": whoever tells it, Britain has not acted.
  const urged =
    asked &&
    (agentless || agentAbroad(items, i, to, subject)) &&
    subject.group.holders.some((h) => isBareNation(items, h))
  const home =
    act === 'urge' &&
    subject.group.holders.length > 0 &&
    items.slice(i + 1, ahead.to < 0 ? ahead.verb : ahead.to).some((x) => AT_HOME.test(x.norm)) &&
    !items
      .slice(i + 1, ahead.verb)
      .some((x) => x.actor && !subject.group.holders.some((h) => h.code === x.actor?.code))
  // "US tells allies to shun Huawei": others than its own.
  const abroad =
    !passive &&
    act === 'order' &&
    items
      .slice(i + 1, ahead.to < 0 ? ahead.verb : ahead.to)
      .some((x) => /^(?:allies|partners|neighbours|neighbors|europeans|nations)$/.test(x.norm))
  // "recommended that officials not use it": advice to those who obey.
  const advised =
    act === 'propose' &&
    /^(?:recommend|suggest)$/.test(sense.base) &&
    !passive &&
    items.slice(i + 1, ahead.verb).some((x) => AT_HOME.test(x.norm))
  walk.operators.push({
    is: 'clause',
    act: advised
      ? 'advise'
      : abroad || urged
        ? 'urged'
        : home
          ? 'advise'
          : sense.base === 'deny'
            ? 'deny'
            : act,
  })
  // "passes law that lets ministers exclude Huawei": what may be done has not been done.
  const power =
    walk.operators.some((o) => o.is === 'act') ||
    items.slice(...subject.at).some((x) => x.measure === 'paper')
  if (/^(?:allow|let|permit|enable|empower|authori[sz]e)$/.test(sense.base) && power)
    walk.operators.push({ is: 'permit' })
  if (passive || act === 'say' || act === 'do') return
  const addressee = readGroup(items, i + 1, toBefore(items, i + 1, ahead.verb))
  if (addressee.holders.length > 0) walk.addressee = addressee
}

/** "Chile asked by US to cancel": another government asks. */
const agentAbroad = (items: readonly Item[], from: number, to: number, subject: Subject): boolean => {
  const by = items.findIndex((x, j) => j > from && j < to && x.norm === 'by')
  if (by < 0) return false
  const { holders } = readGroup(items, by + 1, toBefore(items, by + 1, to))
  return holders.some((h) => !subject.group.holders.some((o) => o.code === h.code))
}

const toBefore = (items: readonly Item[], from: number, verb: number): number => {
  for (let i = verb - 1; i >= from; i--) if (items[i]?.is === 'to' || items[i]?.is === 'preposition') return i
  return verb
}

const isBareNation = (items: readonly Item[], holder: Holder): boolean =>
  items.slice(holder.at[0], holder.at[1]).every((i) => i.is === 'actor')
