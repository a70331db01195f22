import { actorName, type Names, nameOfIssue } from './names'
import type { Shift } from './span'
import { STANCE } from './stance'

type Side = NonNullable<Shift['from']>

interface SaidShift {
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly from: Side | null
  readonly to: Side
}

/** A shift in one line: "United Kingdom: restrict → ban on Huawei · 5G networks". */
export const shiftInWords = (shift: SaidShift, names: Names): string =>
  `${actorName(names, shift.actor)}: ${sideInWords(shift.from)} → ${sideInWords(shift.to)} on ${nameOfIssue(names, shift.company, shift.topic)}`

/** "ban", "ban (said only)", "ban (contested)", "ban (ended)", "nothing on record". */
export function sideInWords(side: Side | null): string {
  if (!side) return 'nothing on record'
  const stance = STANCE[side.was].label
  switch (side.state) {
    case 'deed':
      return stance
    case 'word':
      return `${stance} (said only)`
    default:
      return `${stance} (${side.state})`
  }
}
