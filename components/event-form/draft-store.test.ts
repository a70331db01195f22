import { beforeEach, expect, it } from 'vitest'
import { readEventForm } from '@/lib/schemas/event-form'
import {
  beginVisit,
  type Draft,
  discardFirst,
  forgetCurrent,
  keepCurrent,
  MOST_EARLIER,
  restoreFirst,
} from './draft-store'

/** The part of a browser's storage that is used, in memory; `room` is what one entry may be long. */
function memory(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('full')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
}
const draft = (title: string, at = 1): Draft => ({
  values: readEventForm([['title', title]]),
  version: 3,
  at,
})
const titles = (drafts: readonly Draft[]) => drafts.map((d) => d.values.title)

let store = memory()
beforeEach(() => {
  store = memory()
})

it('what was typed is offered at the next visit, whole', () => {
  expect(beginVisit(store, 'new')).toEqual([])
  keepCurrent(store, 'new', draft('Old'))
  expect(beginVisit(store, 'new')).toEqual([draft('Old')])
  expect(beginVisit(store, 'edit')).toEqual([])
})

it('typing on while a draft is offered loses neither, however often the page is left', () => {
  keepCurrent(store, 'new', draft('First'))
  beginVisit(store, 'new')
  keepCurrent(store, 'new', draft('Second'))
  expect(titles(beginVisit(store, 'new'))).toEqual(['Second', 'First'])
  expect(titles(beginVisit(store, 'new'))).toEqual(['Second', 'First'])
})

it('a restored draft changes places with what was being typed', () => {
  keepCurrent(store, 'new', draft('First'))
  const offered = beginVisit(store, 'new')
  keepCurrent(store, 'new', draft('Second'))
  expect(titles(restoreFirst(store, 'new', offered, draft('Second and more')))).toEqual(['Second and more'])
  expect(titles(beginVisit(store, 'new'))).toEqual(['First', 'Second and more'])
})

it('a draft restored into an untouched form is not offered beside itself', () => {
  keepCurrent(store, 'new', draft('First'))
  expect(restoreFirst(store, 'new', beginVisit(store, 'new'), null)).toEqual([])
  expect(titles(beginVisit(store, 'new'))).toEqual(['First'])
})

it('a discarded draft is gone, what is being typed and older drafts are not', () => {
  for (const title of ['First', 'Second']) {
    keepCurrent(store, 'new', draft(title))
    beginVisit(store, 'new')
  }
  const offered = beginVisit(store, 'new')
  keepCurrent(store, 'new', draft('Third'))
  expect(titles(discardFirst(store, 'new', offered))).toEqual(['First'])
  expect(titles(beginVisit(store, 'new'))).toEqual(['Third', 'First'])
})

it('sending forgets what was sent, and not what was offered meanwhile', () => {
  keepCurrent(store, 'new', draft('First'))
  beginVisit(store, 'new')
  keepCurrent(store, 'new', draft('Sent'))
  forgetCurrent(store, 'new')
  expect(titles(beginVisit(store, 'new'))).toEqual(['First'])
})

it(`no more than ${MOST_EARLIER} are kept, the newest`, () => {
  for (let i = 0; i < MOST_EARLIER + 2; i++) {
    keepCurrent(store, 'new', draft(String(i)))
    beginVisit(store, 'new')
  }
  expect(titles(beginVisit(store, 'new'))).toEqual(['6', '5', '4', '3', '2'])
})

it.each(['', 'x', 'null', '7', '{}', '[null]', '[{"entries":1}]'])(
  'storage that holds %j has no draft',
  (text) => {
    store.setItem('demarche.draft.new', text)
    expect(beginVisit(store, 'new')).toEqual([])
  },
)

it('a draft as it was kept before there were several is still offered', () => {
  store.setItem('demarche.draft.new', JSON.stringify({ entries: [['title', 'Old']], version: 3, at: 1 }))
  expect(beginVisit(store, 'new')).toEqual([draft('Old')])
})

it('where storage is full a draft stays where it is', () => {
  const entry = JSON.stringify({ entries: [['title', 'Old']], version: 3, at: 1 })
  const full = memory(entry.length)
  full.setItem('demarche.draft.new', entry)
  expect(titles(beginVisit(full, 'new'))).toEqual(['Old'])
  expect(titles(beginVisit(full, 'new'))).toEqual(['Old'])
})
