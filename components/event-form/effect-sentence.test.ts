import { describe, expect, it } from 'vitest'
import { effectOf } from '@/lib/domain/effect'
import { type FoldEvent, foldCell, segmentOn } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { latestDay } from '@/lib/domain/partial-date'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { changeSentence, datesAsRecorded, joinedChanges, unchangedSentence } from './effect-sentence'

const NEW = { id: 'new', order: 99 }
const restrict = buildFoldEvent({ id: 'a', order: 1, stance: 'restrict', announcedOn: '2020-01-28' })
const ban = buildFoldEvent({ ...NEW, stance: 'ban', announcedOn: '2020-07-14' })

function say(before: FoldEvent[], candidate: FoldEvent): string[] {
  const after = [...before, candidate]
  const dates = datesAsRecorded(after)
  const changes = effectOf(before, after)
  if (changes.length > 0) return joinedChanges(changes).map((change) => changeSentence(change, dates))
  return [
    unchangedSentence(candidate, segmentOn(foldCell(after, DEFAULT_LENS), latestDay(candidate.announcedOn))),
  ]
}

describe('what an event would change, in a sentence', () => {
  it.each<[string, FoldEvent[], FoldEvent, string[]]>([
    ['a step on', [restrict], ban, ['restrict → ban from 14 July 2020']],
    ['the first on record', [], ban, ['no evidence → ban from 14 July 2020']],
    ['a date only as exact as known', [], { ...ban, announcedOn: '2020' }, ['no evidence → ban from 2020']],
    [
      'a word where nothing stands',
      [],
      { ...ban, kind: 'statement' },
      ['no evidence → ban (said only) from 14 July 2020'],
    ],
    [
      'an event between two others',
      [restrict, { ...ban, id: 'b', order: 2, announcedOn: '2020-07' }],
      { ...restrict, ...NEW, stance: 'review', announcedOn: '2020-03' },
      ['restrict → review from March 2020 until July 2020'],
    ],
    [
      'a measure that expires',
      [restrict],
      { ...ban, endsOn: '2022' },
      ['restrict → ban from 14 July 2020 until 2022'],
    ],
    [
      'a deed for what was only said',
      [{ ...ban, id: 'b', order: 1, kind: 'statement', announcedOn: '2020-05-01' }],
      ban,
      ['ban (said only) → ban (by deed) from 14 July 2020'],
    ],
    [
      'a word that leans elsewhere',
      [restrict],
      { ...ban, kind: 'proposal', stance: 'allow' },
      ['restrict stays, but later words lean to allow, from 14 July 2020'],
    ],
    [
      'a step that later words lean away from',
      [
        { ...ban, id: 'b', order: 1, announcedOn: '2020-01-01' },
        { ...ban, id: 'c', order: 2, kind: 'statement', announcedOn: '2020-11-24' },
      ],
      { ...ban, stance: 'allow' },
      ['ban → allow from 14 July 2020'],
    ],
    ['a confirmation', [{ ...restrict, stance: 'ban' }], ban, ['Changes nothing visible: it confirms ban.']],
    [
      'a disputed report',
      [restrict],
      { ...ban, confidence: 'disputed' },
      ['restrict → ban (contested) from 14 July 2020'],
    ],
  ])('%s', (_, before, candidate, sentences) => {
    expect(say(before, candidate)).toEqual(sentences)
  })
})
