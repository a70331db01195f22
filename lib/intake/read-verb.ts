import type { Clause } from './clauses'
import { isFavour, paysCompany } from './favours'
import { readGroup } from './groups'
import type { Item } from './item'
import {
  belongs,
  companyThenPreposition,
  isOperatorFirst,
  isParticiple,
  isReduced,
  lookAhead,
  type Reading,
  saysAnything,
} from './look-ahead'
import {
  actOf,
  acts,
  demandDropped,
  limitsFavour,
  operatorOver,
  paperAlone,
  subjectMeasure,
  takenOff,
  talksWith,
  whatIsLeft,
} from './measures'
import { isAnothersPlan, isPrivate, isRegretted } from './no-steps'
import { pushClause, told } from './orders'
import { isAboutOthers, isDoneToNation, isIdleCharge, isSpared } from './other-objects'
import { addresseeEnd, isOfItsOwn, isUltimatum, stanceOf, turnedAgainst } from './own-deeds'
import { turnsDown, turnsDownPlea } from './pleas'
import { isDealToAct, isForPurpose } from './purposes'
import { closesOther, isDealWithState, isKeptOut, isOfAnotherThing, isTheirPlan } from './verb-edges'
import { isPassive } from './voice'
import { type Subject, setCore, type Walk } from './walk-state'

/** Reads one verb: an operator over what follows, or the core. */
export function readVerb(
  items: readonly Item[],
  i: number,
  clause: Clause,
  subject: Subject,
  walk: Walk,
  be: boolean,
): void {
  const [from, to] = clause.body
  const item = items[i] as Item
  const sense = item.sense
  if (!sense) return
  const { group } = subject
  const companySubject = group.companies.length > 0 && group.holders.length === 0
  if (sense.fault) {
    if (companySubject && group.measure === null) {
      setCore(walk, { is: 'stance', stance: 'restrict', kind: 'statement' }, i, i + 1)
      walk.passive = true
      walk.fault = true
    }
    return
  }
  const reduced = isReduced(items, i, from)
  const passive = isPassive(items, i, clause, subject, sense, be || reduced)
  const ahead = lookAhead(items, i + 1, to, passive, sense.base)
  const reading: Reading = { sense, ahead, passive, companySubject }

  // "declined to comment on tariffs": what an unknown verb does to a measure is not what this one does.
  const befalls = passive && companySubject && group.measure === null
  if (
    sense.clause &&
    !befalls &&
    items[i + 1]?.is === 'to' &&
    items[i + 2]?.is === 'word' &&
    !items[i + 2]?.heads
  )
    return
  if (sense.clause === 'urged' || (passive && sense.clause === 'urge')) {
    walk.operators.push({ is: 'clause', act: 'urged' })
    return
  }
  // "lets the authorities block suppliers": behind "let" no "to".
  const bare =
    sense.base === 'let' &&
    items[ahead.verb]?.forms?.includes('base') === true &&
    (ahead.company < 0 || ahead.company > ahead.verb)
  const clauseAhead = ahead.verb >= 0 && (bare || belongs(items, i, ahead.verb))
  if (isTheirPlan(items, i, walk, reading)) return
  if (subjectMeasure(items, i, subject, walk, reading, clauseAhead)) return
  // "blocks Discord on court order": behind the object and a preposition the noun is no object.
  const apart = sense.company !== null && companyThenPreposition(items, ahead)
  // "blocked by decree": the paper only says how.
  const byPaper =
    passive &&
    companySubject &&
    sense.company !== null &&
    items[ahead.measure]?.measure === 'paper' &&
    items.slice(i + 1, ahead.measure).some((x) => x.norm === 'by')
  const between = ahead.measure >= 0 && !apart && !byPaper ? items[ahead.measure] : undefined
  // "votes down proposal to exclude"
  const toDo =
    /^(?:proposal|plan)$/.test(between?.norm ?? '') &&
    items[ahead.measure + 1]?.is === 'to' &&
    saysAnything(items[ahead.measure + 2]?.sense)
  const wrapper =
    between && (toDo || ['paper', 'call', 'threat'].includes(between.measure ?? '')) ? between : undefined
  const plain = between && !wrapper && between.measure !== 'activity' ? between : undefined

  // "praises Costa Rica for stand against Huawei": "sides with Elisa in Huawei case": done to somebody else.
  if (
    !passive &&
    (sense.company || (sense.clause === 'threaten' && ahead.verb < 0)) &&
    ahead.company > i + 1 &&
    isDoneToNation(items, i, ahead.company)
  ) {
    const { base } = sense
    setCore(walk, { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base }, i, i + 1)
    return
  }
  if (isOfAnotherThing(items, i, to, reading)) return
  if (turnsDownPlea(items, i, to, subject, walk, reading)) return
  if (isIdleCharge(items, i, to, reading)) return
  if (isUltimatum(items, i, walk, reading)) return
  if (told(items, i, subject, walk, reading)) return
  if (!clauseAhead && takenOff(items, i, to, walk, reading)) return
  if (clauseAhead && isForPurpose(items, to, walk, reading, plain, wrapper)) return
  if (talksWith(items, i, walk, reading, wrapper)) return
  if (clauseAhead && isDealWithState(items, i, walk, reading, plain)) return
  if (clauseAhead && isDealToAct(items, walk, reading, plain)) return
  if (clauseAhead && isAnothersPlan(items, i, subject, walk, reading)) return
  if (clauseAhead && wrapper && sense.measure) {
    if (sense.measure === 'judge')
      setCore(
        walk,
        { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base: sense.base },
        i,
        i + 1,
      )
    else {
      walk.operators.push({ is: 'act', act: sense.measure, kind: sense.kind })
      // "defends refusal to ban Huawei"
      if (/^(?:refusal|reluctance|unwillingness|failure)$/.test(wrapper.norm))
        walk.operators.push({ is: 'not' })
    }
    return
  }
  const ownsCompany =
    sense.company !== null &&
    (passive ? companySubject : ahead.company >= 0 && (ahead.verb < 0 || ahead.company < ahead.verb))
  if (
    clauseAhead &&
    sense.clause &&
    !(plain && sense.measure && sense.clause !== 'order') &&
    !(ownsCompany && !isOperatorFirst(sense))
  ) {
    pushClause(items, i, subject, walk, reading, to)
    return
  }
  if (clauseAhead && isRegretted(items, i, walk, reading)) return
  if (clauseAhead && !sense.clause && !sense.company && !plain) return
  if (isKeptOut(items, i, to, walk, reading)) return
  // "keeps TikTok blocked": the participle says as what.
  if (sense.base === 'keep' && clauseAhead && isParticiple(items[ahead.verb] as Item)) return
  if (sense.base === 'close' && !plain && closesOther(items, i, reduced, reading)) return
  if (isOfItsOwn(items, i, subject, walk, reading, plain)) return
  if (isPrivate(items, i, walk, reading, plain)) return
  const none = items.slice(i + 1, Math.max(i + 1, ahead.measure)).some((x) => x.is === 'not')
  if (plain && acts(sense, plain, none)) {
    if (limitsFavour(sense, plain))
      setCore(walk, { is: 'stance', stance: whatIsLeft(sense, plain), kind: sense.kind }, i, i + 1)
    else {
      // "Roblox avoids ban": it is let off.
      const letOff = companySubject && !passive && /^(?:avoid|avert|fend off)$/.test(sense.base)
      const act = letOff
        ? 'escape'
        : turnsDown(items, ahead, sense.measure)
          ? 'keep'
          : actOf(sense, passive && companySubject, item.forms?.includes('past') === true)
      const against =
        plain.measure === 'deal' &&
        items
          .slice(ahead.measure, to)
          .some((x) => /^(?:aimed|against|targeting|targets|excluding|barring)$/.test(x.norm))
      setCore(
        walk,
        {
          is: 'measure',
          act,
          measure: against ? 'curb' : (plain.measure ?? 'ban'),
          kind: sense.kind,
          noun: plain.norm,
          base: sense.base,
        },
        i,
        i + 1,
      )
      // "passes law allowing ban on Huawei": what may be done has not been done.
      const power =
        walk.operators.some((o) => o.is === 'act') ||
        items.slice(...subject.at).some((x) => x.measure === 'paper')
      if (
        /^(?:allow|let|permit|enable|empower|authori[sz]e|(?:pave|open|clear) ~ way for)$/.test(sense.base) &&
        power
      )
        walk.operators.push({ is: 'permit' })
      if (sense.clause && !sense.measure)
        walk.operators.push({ is: 'clause', act: operatorOver(sense.clause) })
      if (items.slice(i + 1, ahead.measure).some((x) => x.is === 'not')) walk.operators.push({ is: 'not' })
      walk.measureAt = ahead.measure
    }
    walk.passive = passive
    return
  }
  if (wrapper && sense.measure) {
    if (paperAlone(items, i, walk, reading, wrapper)) return
    if (demandDropped(i, walk, reading, wrapper)) return
    // "slows WhatsApp calls": what stands behind the company is only what it does.
    const dealing = sense.company !== null && ahead.company >= 0 && ahead.company < ahead.measure
    if (!dealing) {
      walk.operators.push({ is: 'act', act: sense.measure, kind: sense.kind })
      return
    }
  }
  const stance = stanceOf(sense, between, walk)
  // "pays for cable to keep Huawei out": the purpose says what is done to the company.
  const aim = items[ahead.verb]?.sense?.company
  if (
    !passive &&
    aim &&
    ahead.to === ahead.verb - 1 &&
    ahead.to > i + 1 &&
    (ahead.company < 0 || ahead.company > ahead.verb)
  )
    return
  // "approves 920 bln yen for TSMC plant"
  const forIt = items.slice(i + 1, Math.max(i + 1, ahead.company)).some((x) => x.norm === 'for')
  if (stance === 'allow' && !passive && forIt && paysCompany(items, i, to, sense, ahead)) {
    setCore(walk, { is: 'stance', stance: 'cooperate', kind: 'decision' }, i, i + 1)
    return
  }
  if (stance && isAboutOthers(items, i, to, reading)) return
  // "army cut off from Microsoft cloud": it is done to the government.
  const relative = items[subject.at[0]]?.is === 'pronoun'
  const suffered =
    !passive &&
    !relative &&
    group.holders.length > 0 &&
    isParticiple(item) &&
    !item.forms?.includes('third') &&
    /~ (?:off|out)$/.test(sense.base) &&
    items[i + 1]?.norm === 'from'
  if (suffered) return
  if (!stance) {
    if (isFavour(items, i, to, reading, between))
      setCore(walk, { is: 'stance', stance: 'cooperate', kind: 'agreement' }, i, i + 1)
    return
  }
  // "warns Spain over Huawei": what one government asks of another is no stance.
  const abroad =
    sense.clause === 'advise' &&
    ahead.company > i + 1 &&
    readGroup(items, i + 1, addresseeEnd(items, i + 1, ahead.company)).holders.some(
      (h) => !group.holders.some((o) => o.code === h.code),
    )
  // "warns allies about Huawei"
  const allies =
    sense.clause === 'advise' &&
    items
      .slice(i + 1, Math.max(i + 1, ahead.company))
      .some((x) =>
        /^(?:allies|ally|members|governments|countries|nations|capitals|partners|europeans)$/.test(x.norm),
      )
  if (abroad || allies) walk.operators.push({ is: 'clause', act: 'urged' })
  // "buys no Huawei kit"
  if (
    !passive &&
    items.slice(i + 1, Math.max(i + 1, ahead.company)).some((x) => x.is === 'not' && x.norm === 'no')
  )
    walk.operators.push({ is: 'not' })
  setCore(
    walk,
    {
      is: 'stance',
      stance: isSpared(items, i, sense.base, to) ? 'allow' : turnedAgainst(items, i, reading, stance),
      kind: sense.kind,
      open: stance === 'review' && /^(?:decide|rule|take|make|reach)/.test(sense.base),
      declinable: sense.base === 'rule ~ out',
      faint: sense.faint,
    },
    i,
    i + 1,
  )
  walk.passive = passive
  walk.participle = reduced
}
