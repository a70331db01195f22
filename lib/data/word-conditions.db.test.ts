import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { correctEvent } from './change-events'
import { listLastChanged } from './changed-events'
import { countEventsOf, readAllEvents, readAllRecorded } from './event-export'
import { listKeysWithWords, listWithWords } from './event-words'
import { findEvents } from './find-events'
import { newPublicId } from './public-id'
import { recordEvents } from './record-events'
import { parseRecordState } from './record-state'
import { listStanceEvents, listStanceEventsIn, parseEventCursor } from './stance-events'

const asOf = '2026-11-26'
const by = { author: 'Test', note: null }
const id = newPublicId()
/** Nothing else in the record is about this cell. */
const cell = { actors: ['GBR'], companies: ['nexperia'], topics: ['surveillance'], asOf }
const texts = {
  title: 'Škoda’s Restrictions on TP-Link devices, 2019-2020',
  summary: 'Власти запретили оборудование. 中国禁止华为。 Making it costs $1.5bn (C++).',
  authority: "O'Brien's Office of Telecommunications",
  scope: 'Beijing / U.S. core/edge only',
}
let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  const fields = buildEventFields({ company: 'nexperia', topic: 'surveillance', ...texts })
  await test.db.$transaction((tx) => recordEvents(tx, [{ ...fields, id, key: null }], by))
})
afterAll(() => test.drop())

const isFound = async (q: string) => (await listStanceEvents({ ...cell, q })).total === 1

describe('an event is found by', () => {
  it.each([
    ['a word of its title', 'devices'],
    ['its authority', 'office'],
    ['its scope', 'core'],
    ['another form of a word', 'restrict'],
    ['another form of a word', 'restricted'],
    ['another form of a word', 'device'],
    ['words in any case', 'DEVICES reSTRICTions'],
    ['words without their accents', 'skoda'],
    ['words with accents of their own', 'devicés'],
    ['accents as separate signs', 'S\u030ckoda'],
    ['the beginning of a word', 'tele'],
    ['the beginning of a word that ends within its ending', 'restrictio'],
    ['the beginning of a word that ends within its ending', 'telecommunicat'],
    ['the beginning of a word that ends within its ending', 'makin'],
    ['the beginning of a name', 'Beijin'],
    ['one letter', 't'],
    ['two letters', 'de'],
    ['the beginnings of several words, in any order', 'tele dev res'],
    ['a word in Cyrillic', 'ВЛАСТИ'],
    ['the beginning of a word in Cyrillic', 'запрет'],
    ['the beginning of a run of Chinese characters', '中国'],
    ['a run of Chinese characters', '中国禁止华为'],
    ['a word with a dash', 'TP-Link'],
    ['a part of such a word', 'link'],
    ['the beginning of such a word', 'tp-lin'],
    ['a year of a range', '2019'],
    ['the other year of a range', '2020'],
    ['a number', '1.5bn'],
    ['a word with an apostrophe', "O'Brien"],
    ['the beginning of such a word', "o'bri"],
    ['an abbreviation', 'u.s.'],
    ['a word in quotation marks', '"devices"'],
    ['a word in parentheses, with signs after it', '(devices):*'],
    ['words of which some say nothing', 'the restrictions on the devices'],
  ])('%s: %s', async (_, q) => {
    expect(await isFound(q)).toBe(true)
  })

  it.each([
    ['a piece from within a word', 'strictions'],
    ['a piece from within a word', 'communications'],
    ['a piece from within a run of Chinese characters', '禁止'],
    ['a word that it does not have beside one that it has', 'devices antenna'],
    ['the beginning of a word that says nothing', 'durin'],
    ['the beginning of a word that says nothing', 'bein'],
    ['another word that begins like one of its own', 'devicescape'],
  ])('not by %s: %s', async (_, q) => {
    expect(await isFound(q)).toBe(false)
  })
})

it.each([
  ['a word of English that says nothing', 'the'],
  ['several', 'The and of'],
  ['signs alone', '& | ! ( ) : *'],
  ['spaces', '   '],
])('%s is no condition', async (_, q) => {
  const all = await countEventsOf({ asOf })
  expect(await countEventsOf({ asOf, q })).toBe(all)
  expect((await listStanceEvents({ asOf, q })).total).toBe(all)
})

it.each([
  "'",
  "''",
  '\\',
  "\\'",
  'a\\',
  "devices' | 'antenna",
  'a & b',
  'a:*',
  'a <-> b',
  '!devices',
  '<1>',
  ')',
  '((',
  'x:ABCD',
  '\0devices',
  'devices\ud83d',
  '%',
  '_',
  '½ ŉ ㎏',
  'ﷺ'.repeat(60),
  '华'.repeat(200),
  'x '.repeat(100),
  `${'ab-'.repeat(60)}c`,
])('signs are harmless: %j', async (q) => {
  expect(await isFound(q)).toEqual(expect.any(Boolean))
  await expect(findEvents(q)).resolves.toEqual(expect.any(Array))
})

it('an exclamation mark does not turn a word into its opposite', async () => {
  expect(await isFound('!devices')).toBe(true)
  expect(await isFound('!antenna')).toBe(false)
  expect(await isFound('antenna|devices')).toBe(false)
})

it('every word of the dataset, and nearly every beginning of one, finds the event that has it', async () => {
  const missed = await test.db.$queryRaw<{ begun: string; letters: number }[]>`
    WITH word AS (SELECT DISTINCT m[1] AS word FROM stance_event e, regexp_matches(
      fold_text(concat_ws(' ', title, scope, authority, summary)), '[a-z0-9]+', 'g') m),
    begun AS (SELECT word, left(word, n) AS begun FROM word, generate_series(1, length(word)) n)
    SELECT begun, length(word) - length(begun) AS letters FROM begun
    WHERE length(to_tsvector('english', word)) > 0 AND NOT to_tsvector('english', word) @@ words_query(ARRAY[begun])`
  expect(missed.filter(({ letters }) => letters === 0)).toEqual([])
  // Of some 28,000: those that end within a doubled letter ("stopp") or with one letter of an ending that changes the word ("maki").
  expect(missed.length).toBeLessThan(150)
})

describe('the same is said', () => {
  const asked = ['ban', 'huaw', 'telecom restrict', 'the', 'nothing-like-this', '5G', 'Škoda', 'o', '2020']

  it('of the record at a moment, which is rebuilt from its revisions', async () => {
    const knownAt = '2199-01-01T00:00:00.000Z'
    for (const q of asked) {
      const now = await listStanceEvents({ asOf, q }, { limit: 500 })
      const then = await listStanceEvents({ asOf, q, knownAt }, { limit: 500 })
      expect([q, then.total, then.events.map((event) => event.id)]).toEqual([
        q,
        now.total,
        now.events.map((event) => event.id),
      ])
      expect(await listKeysWithWords(q, knownAt)).toEqual(await listKeysWithWords(q, null))
    }
  })

  it('by files, feeds, counts and lists, in whichever order they come', async () => {
    for (const q of asked) {
      const { total } = await listStanceEvents({ asOf, q })
      const files = await Promise.all([readAllEvents({ asOf, q }), readAllRecorded({ asOf, q })].map(idsOf))
      expect(files.map((ids) => ids.length)).toEqual([total, total])
      expect(new Set(files[0])).toEqual(new Set(files[1]))
      expect(await listLastChanged({ asOf, q }, 2_000)).toHaveLength(total)
      expect((await listStanceEvents({ asOf, q }, { countUpTo: 5_000 })).total).toBe(total)
    }
  })

  it('of texts that are in no row', async () => {
    const other = { title: 'Another', scope: null, authority: null, summary: null }
    const of = async (q: string) => [...(await listWithWords(q, [other, texts]))]
    expect(await of('restrictio tp-lin')).toEqual([texts])
    expect(await of('another')).toEqual([other])
    expect(await of('the')).toEqual([other, texts])
    expect(await of('antenna')).toEqual([])
  })

  it('of lexemes, those of a column and those of a text', async () => {
    const [row] = await test.db.$queryRaw<{ events: number }[]>`
      SELECT count(*)::int AS events FROM stance_event WHERE search_text IS DISTINCT FROM
        (setweight(to_tsvector('english', fold_text(title)), 'A')
        || setweight(to_tsvector('english', fold_text(coalesce(scope, '') || ' ' || coalesce(authority, ''))), 'B')
        || setweight(to_tsvector('english', fold_text(coalesce(summary, ''))), 'C'))`
    expect(row).toEqual({ events: 0 })
  })
})

it('a correction is found by its new words, and at a moment before it by the old ones', async () => {
  const before = await momentNow()
  const fields = buildEventFields({
    company: 'nexperia',
    topic: 'surveillance',
    ...texts,
    title: 'Quagmires',
  })
  await test.db.$transaction((tx) => correctEvent(tx, id, 1, fields, by))
  const count = async (q: string, knownAt: string | null) =>
    (await listStanceEvents({ ...cell, q, knownAt })).total
  expect([await count('quagmire', null), await count('quagmire', before)]).toEqual([1, 0])
  expect([await count('skoda', null), await count('skoda', before)]).toEqual([0, 1])
})

it('the later page of a list is of the words that stood when its first was read', async () => {
  const q = 'huawei'
  const whole = await listStanceEvents({ asOf, q }, { limit: 40 })
  const first = await listStanceEvents({ asOf, q }, { limit: 20 })
  const after = parseEventCursor(first.next ?? '')
  const state = parseRecordState(first.state)
  if (!after || !state) throw new Error('no later page')
  const page = await listStanceEventsIn(state, { asOf, q }, { limit: 20, after })
  expect(page.events.map((event) => event.id)).toEqual(whole.events.slice(20).map((event) => event.id))
  expect(page.total).toBe(whole.total)
})

describe('an event is picked by its title', () => {
  it('by words and their beginnings, but not by the words of its summary', async () => {
    expect((await findEvents('quag')).map((hit) => hit.key)).toEqual([id])
    expect(await findEvents('запретили')).toEqual([])
  })

  it('by nothing that says nothing', async () => {
    expect(await findEvents('the')).toEqual([])
    expect(await findEvents('&')).toEqual([])
  })
})

async function idsOf(batches: AsyncGenerator<{ id: string }[]>): Promise<string[]> {
  const ids: string[] = []
  for await (const batch of batches) ids.push(...batch.map((event) => event.id))
  return ids
}

async function momentNow(): Promise<string> {
  await test.db.$queryRaw`SELECT 1 FROM pg_sleep(0.02)`
  const [row] = await test.db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now FROM pg_sleep(0.02)`
  await test.db.$queryRaw`SELECT 1 FROM pg_sleep(0.02)`
  return row?.now.toISOString() ?? ''
}
