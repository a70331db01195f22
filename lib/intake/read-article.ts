import type { Day, PartialDate } from '@/lib/domain/partial-date'
import { blankMemory, remember } from './article-memory'
import { choose, type Found, LEAD } from './choose-candidates'
import { complete, withCompanies } from './complete-frame'
import { isPast } from './earlier-times'
import { alike, examples, followers, isNobodyInParticular } from './follow-suit'
import type { Frame } from './frame'
import type { Gazetteer } from './gazetteer'
import type { Item } from './item'
import { labelOf } from './labels'
import { isQuoted, quotedRanges } from './quotations'
import type { Reading } from './reading'
import { readSentence } from './sentence'
import { afterDateline, splitSentences } from './split-sentences'
import { standingMeasure } from './standing-measure'
import { undecided } from './undecided'
import { comesBack, goesOn, undoes } from './undone'

export interface ArticleOptions {
  /** The day the article appeared, `YYYY-MM-DD`: "last week" is reckoned from it. Without it such dates stay unknown. */
  readonly publishedOn?: PartialDate | null
}

/** What is read of a text; anything longer is cut here. */
export const MAX_ARTICLE = 204_800

/**
 * Reads an article. One candidate for each actor and company: the news before its background, what the body says
 * before the headline. What is told about other actors than the news is about, or about earlier times, is marked
 * `background`. "The company", "the app", "the government" are taken to be the ones named last.
 */
export function readArticle(text: string, gazetteer: Gazetteer, options: ArticleOptions = {}): Reading {
  const read = text.length > MAX_ARTICLE ? text.slice(0, MAX_ARTICLE) : text
  const day = options.publishedOn ?? null
  const published: Day | null = day && day.length === 10 ? day : null
  const quotes = quotedRanges(read)
  const found: Found[] = []
  const memory = blankMemory(gazetteer.homes)
  const leadActors = new Set<string>()
  // Without a title the first sentence is the body's.
  let index = hasTitle(read) ? 0 : 1
  let lineEnd = -1
  let heading: string | null = null
  for (const stretch of splitSentences(read)) {
    const start = afterDateline(read, stretch)
    const newLine = lineEnd < 0 || read.slice(lineEnd, stretch.start).includes('\n')
    if (newLine) {
      memory.label = heading
      heading = null
    }
    lineEnd = stretch.end
    const companies = memory.companies
    for (const sentence of readSentence(read, start, stretch.end, gazetteer, {
      today: day,
      published,
      meant: companies.length > 0 ? companies[0] : null,
      country: memory.actor,
      prior: memory.told && index - memory.told.index <= 3 ? memory.told.frame : null,
    })) {
      const label = newLine ? labelOf(sentence.items) : null
      if (label?.alone) heading = label.code
      else if (label) memory.label = label.code
      if (memory.label) memory.actor = memory.label
      let { told } = memory
      // "Canada took similar steps, while Denmark …": the first half by itself.
      const half = sentence.items.findIndex((i) => i.norm === 'while' || i.norm === 'but')
      const first = half < 0 ? sentence.items : sentence.items.slice(0, half)
      const listed = told ? (examples(sentence.items) ?? alike(sentence.items)) : null
      const suit =
        listed ?? (told && !sentence.frames.some((f) => f.at[0] < first.length) ? followers(first) : null)
      if (suit && told && index - told.index <= 3) {
        const { circumstance } = told.frame
        const frame = {
          ...told.frame,
          holders: suit,
          at: [0, 1] as const,
          signal: [0, 1] as const,
          circumstance,
        }
        found.push({
          frame: { ...frame, sure: Math.min(0.59, 0.8 * frame.sure) },
          sentence,
          index,
          background: index >= LEAD && !suit.every((h) => leadActors.has(h.code)),
        })
      }
      const kept: Frame[] = []
      const open = told && sentence.frames.every((f) => f.stance === 'review') && index - told.index <= 4
      const waits = open ? undecided(sentence.items, told?.frame.companies ?? []) : null
      // "Germany is reviewing it, while Spain has not taken any decision"
      const others = half > 0 && told && !sentence.frames.some((f) => f.at[0] > half)
      const second = others ? undecided(sentence.items.slice(half + 1), told?.frame.companies ?? []) : null
      const stands = told && sentence.frames.length === 0 ? standingMeasure(sentence.items) : null
      const own = waits ?? stands
      const later = second ? [movedBy(second, half + 1)] : []
      for (const frame of own ? [own] : [...sentence.frames, ...later]) {
        if (isNobodyInParticular(sentence.items, frame)) {
          const meant = withCompanies(frame, sentence, companies, memory, index)
          if (meant && meant.companies.length > 0 && told?.index !== index) told = { index, frame: meant }
          continue
        }
        const whole = complete(frame, sentence, companies, memory, index)
        if (!whole || isQuoted(whole, sentence, quotes)) continue
        const background =
          index >= LEAD
            ? !whole.holders.every((h) => leadActors.has(h.code)) || isPast(sentence, published, whole)
            : isPast(sentence, published, whole) && leadActors.size > 0
        if (index < LEAD && !background) for (const h of whole.holders) leadActors.add(h.code)
        found.push({ frame: whole, sentence, index, background })
        kept.push(whole)
        told = { index, frame: whole, background }
      }
      const step = kept.findLast((f) => f.stance === 'ban' || f.stance === 'restrict')
      const last = step ? { index, frame: step } : told
      const ended = last && isUndone(sentence.items, last, index) ? last.frame : null
      if (ended) {
        const again = { ...ended, stance: 'allow', later: true, circumstance: null, sure: 0.8 } as const
        found.push({ frame: again, sentence, index, background: told?.background === true })
      }
      remember(memory, sentence, kept)
      memory.told = told
    }
    index++
  }
  const candidates = choose(found, read, gazetteer)
  if (candidates.length > 0) return { candidates }
  return {
    candidates: [],
    reason: 'No sentence says that a government known here takes a stance on a company known here.',
  }
}

/** Whether the text opens with a line of its own that ends in no full stop. */
function hasTitle(text: string): boolean {
  const start = text.trimStart()
  const end = start.indexOf('\n')
  // What is longer is a paragraph.
  const line = end < 0 || end > 400 ? '' : start.slice(0, end).trimEnd()
  return line !== '' && !/[.:]["”’]?$/.test(line)
}

/** Whether a sentence goes on to tell how a step of this or the sentence before ended. */
function isUndone(
  items: readonly Item[],
  { index: at, frame }: { readonly index: number; readonly frame: Frame },
  index: number,
): boolean {
  if ((frame.stance !== 'ban' && frame.stance !== 'restrict') || frame.holders.length !== 1) return false
  const other = (x: Item) => x.actor !== undefined && x.actor.code !== frame.holders[0]?.code
  if (at === index) {
    const on = goesOn(items, frame.signal[1])
    return !items.slice(on).some(other) && undoes(items, on)
  }
  const others = items.some(other)
  return (
    at === index - 1 &&
    !others &&
    ((undoes(items, 0) && items.some((x) => x.is === 'be')) || comesBack(items))
  )
}

/** A frame of the second half of a sentence, counted from its beginning. */
function movedBy(frame: Frame, by: number): Frame {
  const moved = ([from, to]: readonly [number, number]) => [from + by, to + by] as const
  const holders = frame.holders.map((h) => ({ ...h, at: moved(h.at) }))
  return { ...frame, holders, at: moved(frame.at), signal: moved(frame.signal), body: moved(frame.body) }
}
