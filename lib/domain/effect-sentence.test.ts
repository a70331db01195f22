import { expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { effectOf } from './effect'
import { effectSentences } from './effect-sentence'

const cap = buildFoldEvent({ id: 'cap', order: 1, stance: 'restrict', announcedOn: '2020-01-28' })
const ban = buildFoldEvent({ id: 'ban', order: 2, stance: 'ban', announcedOn: '2020-07-14' })
const said = buildFoldEvent({ id: 'said', order: 3, stance: 'allow', kind: 'statement', announcedOn: '2021' })
const early = buildFoldEvent({ id: 'early', order: 4, stance: 'allow', announcedOn: '2020-03-01' })

it.each([
  ['a step', [cap], [cap, ban], ['restrict → ban from 14 July 2020']],
  ['the first of a cell', [], [ban], ['nothing on record → ban from 14 July 2020']],
  ['a removal', [cap, ban], [cap], ['ban → restrict from 14 July 2020']],
  ['a word', [], [said], ['nothing on record → allow (said only) from 2021']],
  ['words that lean elsewhere', [ban], [ban, said], ['ban → ban (words lean to allow) from 2021']],
  [
    'one that lasts',
    [cap, ban],
    [cap, early, ban],
    ['restrict → allow from 1 March 2020 until 13 July 2020'],
  ],
  ['nothing', [cap, ban], [cap, ban], []],
])('%s', (_, before, after, sentences) => {
  expect(effectSentences(effectOf(before, after))).toEqual(sentences)
})
