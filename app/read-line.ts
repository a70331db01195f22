import type { Day, PartialDate } from '@/lib/domain/partial-date'
import type { Gazetteer } from '@/lib/intake/gazetteer'
import { readHeadline } from '@/lib/intake/read-headline'
import type { Reading } from '@/lib/intake/reading'

/**
 * Reads a headline that somebody types on the day `today`: of that day, or from long ago, which headlines rarely say. Office
 * holders of today come first; where the line names none of them, whoever held the office on the day that the line tells
 * or, when it tells none, ever. "On Tuesday" then stays unknown: it is not of this week.
 */
export function readLine(text: string, gazetteer: Gazetteer, today: Day): Reading {
  const ofToday = readHeadline(text, gazetteer, { today })
  if (namesActor(ofToday)) return ofToday
  const ofOnce = readHeadline(text, gazetteer)
  if (!namesActor(ofOnce)) return ofToday
  const told: PartialDate | null = ofOnce.candidates[0]?.announcedOn ?? null
  if (told === null) return ofOnce
  const ofThatDay = readHeadline(text, gazetteer, { today: told })
  return namesActor(ofThatDay) ? ofThatDay : ofToday
}

const namesActor = ({ candidates }: Reading): boolean => candidates.some(({ actor }) => actor !== null)
