import { type Kind, trackOf } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'
import type { MeasureClass } from './data/nouns'
import type { ClauseAct, MeasureAct } from './data/verb-entry'
import type { Core, Operator, Verdict } from './verdict'

const STANDING: Readonly<Record<MeasureClass, Stance | null>> = {
  worry: 'restrict',
  menace: 'ban',
  ban: 'ban',
  curb: 'restrict',
  list: 'restrict',
  probe: 'review',
  licence: 'allow',
  deal: 'cooperate',
  activity: null,
  paper: null,
  threat: null,
  call: null,
  doubt: 'review',
}
const MEASURE_KINDS: Readonly<Partial<Record<MeasureClass, Kind>>> = {
  worry: 'statement',
  probe: 'decision',
  deal: 'agreement',
  list: 'regulation',
}

/** A favour is undone into exclusion, a limit into admission. */
const UNDONE: Readonly<Record<Stance, Stance>> = {
  ban: 'allow',
  restrict: 'allow',
  review: 'allow',
  allow: 'ban',
  cooperate: 'ban',
}

function standing(core: Extract<Core, { is: 'measure' }>): Verdict | null {
  const stance = STANDING[core.measure]
  if (!stance) return null
  const contract =
    /^(?:contract|tender|purchase order)/.test(core.noun) && (!core.kind || core.kind === 'agreement')
  const kind =
    (contract ? 'contract' : core.kind) ??
    MEASURE_KINDS[core.measure] ??
    (core.noun.startsWith('fine') || core.noun.startsWith('raid')
      ? 'enforcement'
      : core.noun.startsWith('contract')
        ? 'contract'
        : null)
  return { stance, kind, undone: null, sure: 1 }
}

function applyAct(act: MeasureAct, value: Verdict, measure: MeasureClass | null): Verdict | null {
  const favour = value.stance === 'allow' || value.stance === 'cooperate'
  switch (act) {
    case 'impose':
    case 'keep':
    case 'approve':
    case 'win':
      return value
    case 'undergo':
      return value
    case 'require':
      return value.stance === 'allow' ? { ...value, stance: 'restrict', undone: 'allow' } : value
    case 'propose':
      return { ...value, kind: value.kind && trackOf(value.kind) === 'word' ? value.kind : 'proposal' }
    case 'face':
      return value.stance === 'review' ? value : { ...value, kind: 'reported-plan', sure: value.sure * 0.8 }
    case 'weigh':
    case 'delay':
      return {
        stance: 'review',
        kind: act === 'weigh' ? 'reported-plan' : 'decision',
        undone: null,
        sure: value.sure * 0.9,
        ...(act === 'weigh' && { weighed: value }),
      }
    case 'ease':
      return value.stance === 'review' ? value : { ...value, stance: 'restrict', undone: value.stance }
    case 'escape':
    case 'lift':
    case 'reject':
    case 'lose': {
      if (act === 'lose' && value.stance === 'review') return { ...value, stance: 'ban', kind: 'decision' }
      // Cancelling a dealing limits it; refusing one excludes.
      if (value.stance === 'cooperate' && act !== 'reject')
        return { ...value, stance: 'restrict', kind: 'decision', undone: 'cooperate' }
      if (measure === 'licence' || favour)
        return { stance: 'ban', kind: 'decision', undone: value.stance, sure: value.sure }
      return {
        stance: UNDONE[value.stance],
        kind:
          value.kind === 'proposal' || value.kind === 'reported-plan'
            ? 'decision'
            : value.kind && trackOf(value.kind) === 'deed'
              ? value.kind
              : 'decision',
        undone: value.stance,
        sure: value.sure,
      }
    }
    case 'judge':
      return null
  }
}

const negate = (value: Verdict): Verdict | null => {
  if (value.again && value.weighed) return { ...value.weighed, kind: 'statement' }
  if (value.undone) return { ...value, stance: value.undone, undone: null, kind: 'statement' }
  if (value.weighed && (value.weighed.stance === 'ban' || value.weighed.stance === 'restrict'))
    return negate({ ...value.weighed, kind: 'statement' })
  if (value.stance === 'review') return null
  return {
    ...value,
    stance: UNDONE[value.stance],
    undone: value.stance,
    kind: value.kind && trackOf(value.kind) === 'word' ? 'statement' : (value.kind ?? 'statement'),
  }
}

/** To look at again what is there already: refused, it stays as it is. */
const AGAIN = /^(?:reconsider|rethink|revisit|reassess|re-?examine)$/

const asWord = (value: Verdict, kind: Kind, sure = 1): Verdict => ({
  ...value,
  kind: value.kind && trackOf(value.kind) === 'word' && value.kind !== 'statement' ? value.kind : kind,
  sure: value.sure * sure,
})

/** Folds the operators over the core, innermost first. Null where no stance is left: urged, conditional, only spoken of. */
export function evaluate(core: Core, operators: readonly Operator[]): Verdict | null {
  let value: Verdict | null
  if (core.is === 'stance')
    value = { stance: core.stance, kind: core.kind, undone: null, sure: 1, declined: core.declinable }
  else {
    const base = standing(core)
    if (core.act === 'impose' && core.base === 'renew' && base?.stance === 'allow')
      value = { ...base, undone: 'restrict' }
    else value = base && applyAct(core.act, base, core.measure)
    // "refuses to rule out a ban" leaves it open.
    if (value && /^rule (?:~ )?out$/.test(core.base)) value = { ...value, declined: true }
    // "pauses Starlink approval": what is not yet given is put off.
    if (
      value &&
      core.measure === 'licence' &&
      (core.base === 'pause' || (/^(?:freeze|halt|suspend)$/.test(core.base) && core.noun === 'approvals'))
    )
      value = { ...value, stance: 'review', undone: null }
    // "pauses Palantir purchase": no contract cancelled.
    if (value && core.measure === 'deal' && core.base === 'pause')
      value = { ...value, stance: 'review', undone: null }
    if (value && core.base === 'renew' && core.measure === 'licence')
      value = { ...value, stance: 'allow', undone: 'restrict' }
  }
  if (value?.weighed && core.is === 'measure' && AGAIN.test(core.base)) value = { ...value, again: true }
  /** What was only asked for: refused, it turns into its opposite; otherwise it is nobody's stance. */
  let asked: Verdict | null = null
  for (let i = operators.length - 1; i >= 0; i--) {
    const op = operators[i] as Operator
    if (
      !value &&
      !(
        asked &&
        (op.is === 'not' ||
          (op.is === 'act' && (op.act === 'reject' || op.act === 'lift')) ||
          (op.is === 'clause' && op.act === 'not'))
      )
    )
      continue
    if (!value && asked) {
      value = negate(asked)
      asked = null
      continue
    }
    const v: Verdict = value as Verdict
    switch (op.is) {
      case 'not':
        // "Has not decided on Huawei" is as undecided as "is to decide".
        if (core.is === 'stance' && core.open && v.stance === 'review') value = v
        else
          value = v.declined
            ? { stance: 'review', kind: 'statement', undone: null, sure: v.sure * 0.9 }
            : negate(v)
        break
      case 'hedge':
        value = { stance: 'review', kind: 'reported-plan', undone: null, sure: v.sure * 0.85 }
        break
      case 'future':
        value = asWord(v, 'statement')
        break
      case 'headline-future':
        value = asWord(v, 'reported-plan')
        break
      case 'would':
        value = asWord(v, 'proposal', 0.8)
        break
      case 'permit':
        value = v.stance === 'ban' ? { ...v, stance: 'restrict', sure: v.sure * 0.8 } : v
        break
      case 'ought':
      case 'call':
        asked = v
        value = null
        break
      case 'paper':
        value =
          op.kind && !(v.kind && v.kind !== 'decision' && trackOf(v.kind) === 'word')
            ? { ...v, kind: op.kind }
            : v
        break
      case 'act':
        value = applyAct(op.act, v, null)
        break
      case 'clause':
        ;({ value, asked } = applyClause(op.act, v))
        break
    }
  }
  // "denies using Huawei": what is not done is not forbidden.
  const denied = operators.some((o) => o.is === 'clause' && o.act === 'deny')
  return core.is === 'stance' && core.faint && (denied || value?.undone == null) ? null : value
}

function applyClause(act: ClauseAct, v: Verdict): { value: Verdict | null; asked: Verdict | null } {
  const only = (value: Verdict | null) => ({ value, asked: null })
  switch (act) {
    case 'do':
      return only(v)
    case 'not':
    case 'deny': {
      if (v.declined) return only({ stance: 'review', kind: 'statement', undone: null, sure: v.sure * 0.9 })
      // "denies favouring BYD": no favour, and no harm.
      if (act === 'deny' && v.stance === 'cooperate' && !v.undone) return only(null)
      const value = negate(v)
      return only(value && { ...value, declined: true })
    }
    case 'weigh':
      return only({ stance: 'review', kind: 'reported-plan', undone: null, sure: v.sure * 0.9, weighed: v })
    case 'delay':
      return only({ stance: 'review', kind: 'decision', undone: null, sure: v.sure * 0.85 })
    case 'plan':
      return only(asWord(v, 'reported-plan', 0.95))
    case 'propose':
      return only(asWord(v, 'proposal', 0.95))
    case 'promise':
    case 'say':
    case 'wish':
      return only(asWord(v, 'statement', act === 'wish' ? 0.8 : 1))
    case 'threaten':
      return only(asWord(v, 'statement', 0.75))
    case 'report':
      return only(asWord(v, 'reported-plan', 0.9))
    case 'order':
      // "asked Apple to consider blocking it": nobody considers.
      if (v.stance === 'review' && v.kind === 'reported-plan') return { value: null, asked: v }
      return only({
        ...v,
        kind: v.kind === 'statement' || v.kind === 'contract' || v.kind === 'agreement' ? 'decision' : v.kind,
      })
    case 'advise':
      return only({
        ...v,
        stance: v.stance === 'ban' ? 'restrict' : v.stance,
        kind: 'statement',
        sure: v.sure * 0.85,
      })
    case 'urge':
    case 'urged':
      return { value: null, asked: v }
  }
}
