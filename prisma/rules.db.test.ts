import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { newPublicId } from '../lib/data/public-id'
import { recordEvents } from '../lib/data/record-events'

// What the database itself refuses, whoever writes and whatever the code forgets. Every statement here goes around it.
let test: TestDatabase
const id = newPublicId()
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  const fields = buildEventFields({ company: 'nexperia', topic: 'surveillance', effectiveOn: '2020-12' })
  await test.db.$transaction((tx) =>
    recordEvents(tx, [{ ...fields, id, key: 'one-of-ours' }], { author: 'Ann', note: null }),
  )
})
afterAll(() => test.drop())

const run = (statement: string) => test.db.$executeRawUnsafe(statement)
const refuses = (statement: string, why: string) => expect(run(statement)).rejects.toThrow(why)
/** Sets columns of the one event, as its next version unless the version itself is set. */
const change = (set: string) =>
  `UPDATE "stance_event" SET ${set.includes('"version"') ? '' : '"version" = "version" + 1, '}${set} WHERE "public_id" = '${id}'`
const dates = (name: string, text: string, earliest: string, latest: string) =>
  change(`"${name}_on" = '${text}', "${name}_earliest" = '${earliest}', "${name}_latest" = '${latest}'`)

describe('words that are not of the list', () => {
  it.each(['stance', 'kind', 'targeting', 'confidence', 'status'])('%s', (column) =>
    refuses(change(`"${column}" = 'sideways'`), 'invalid input value for enum'),
  )
  it('a statement is never a deed', () => refuses(change(`"kind" = 'statement'`), 'track_follows_kind'))
})

describe('dates', () => {
  it.each([
    ['2020-13', '2020-12-01', '2020-12-31'],
    ['2020-7', '2020-07-01', '2020-07-31'],
    ['20', '2020-01-01', '2020-12-31'],
    ['July 2020', '2020-07-01', '2020-07-31'],
    ['1815', '1815-01-01', '1815-12-31'],
    ['', '2020-01-01', '2020-12-31'],
  ])('"%s" is none', (text, earliest, latest) =>
    refuses(dates('announced', text, earliest, latest), 'partial_date'),
  )
  it('nor is a day that no month has', () =>
    refuses(dates('announced', '2020-02-30', '2020-02-29', '2020-02-29'), 'date field value out of range'))
  it.each([
    ['2020', '2020-01-01', '2020-06-30'],
    ['2020-02', '2020-02-01', '2020-02-28'],
    ['2020-07-14', '2020-07-13', '2020-07-14'],
  ])('the first and last day of %s are not %s and %s', (text, earliest, latest) =>
    refuses(dates('announced', text, earliest, latest), 'announced_on_is_a_date'),
  )
  it.each(['effective', 'deadline', 'ends'])('%s: a text without its days', (name) =>
    refuses(
      change(`"${name}_on" = '2021', "${name}_earliest" = NULL, "${name}_latest" = NULL`),
      `${name}_on_is_a_date`,
    ),
  )
  it.each([
    ['deadline', '2020-07-13', 'deadline_not_before_announced'],
    ['ends', '2020-07-13', 'ends_not_before_announced'],
    ['deadline', '2020-11-30', 'deadline_not_before_effective'],
    ['ends', '2020-11-30', 'ends_not_before_effective'],
  ])('%s on %s is too early', (name, day, rule) => refuses(dates(name, day, day, day), rule))
  it('an end that may be as early as the beginning is let through', async () => {
    expect(await run(dates('ends', '2020', '2020-01-01', '2020-12-31'))).toBe(1)
  })
})

describe('texts', () => {
  it.each([
    [`"title" = ''`, 'title_is_text'],
    [`"title" = ' UK bans Huawei 5G'`, 'title_is_text'],
    [`"summary" = ''`, 'summary_is_text'],
    [`"authority" = ' '`, 'authority_is_text'],
    [`"scope" = ''`, 'scope_is_text'],
    [`"key" = 'Not Kebab'`, 'key_form'],
    [`"public_id" = 'A b'`, 'public_id_form'],
    [`"version" = 0`, 'version_counts'],
  ])('%s', (set, rule) => refuses(change(set), rule))
})

describe('sources', () => {
  const source = (set: string) =>
    `UPDATE "source" SET ${set} WHERE "event_id" = (SELECT "id" FROM "stance_event" WHERE "public_id" = '${id}')`
  it.each([
    [`"url" = 'javascript:alert(1)'`, 'url_is_web'],
    [`"url" = 'ftp://example.org/x'`, 'url_is_web'],
    [`"archived_url" = 'data:text/html,x'`, 'archived_url_is_web'],
    [`"publisher" = ''`, 'publisher_is_text'],
    [`"published_on" = 'yesterday'`, 'partial_date'],
  ])('%s', (set, rule) => refuses(source(set), rule))
  it('the last one of a published event stays', () =>
    refuses(
      `DELETE FROM "source" WHERE "event_id" = (SELECT "id" FROM "stance_event" WHERE "public_id" = '${id}')`,
      'a published event needs at least one source',
    ))
  it('an event is not published without one', () =>
    refuses(
      `INSERT INTO "stance_event" ("public_id", "actor_id", "issue_id", "stance", "kind", "track", "targeting",
         "announced_on", "announced_earliest", "announced_latest", "title", "confidence")
       SELECT 'nosource00', "actor_id", "issue_id", "stance", "kind", "track", "targeting",
         "announced_on", "announced_earliest", "announced_latest", "title", "confidence"
       FROM "stance_event" WHERE "public_id" = '${id}'`,
      'a published event needs at least one source',
    ))
})

describe('the same thing twice', () => {
  const copy = (columns: string, values: string) =>
    `INSERT INTO "stance_event" ("public_id", ${columns}, "actor_id", "issue_id", "stance", "kind", "track", "targeting",
       "announced_on", "announced_earliest", "announced_latest", "title", "confidence", "status", "status_reason")
     SELECT ${values}, "actor_id", "issue_id", "stance", "kind", "track", "targeting",
       "announced_on", "announced_earliest", "announced_latest", "title", "confidence", 'retracted', 'a copy'
     FROM "stance_event" WHERE "public_id" = '${id}'`
  it.each([
    ['the key of an event', copy('"key"', `'acopy00000', "key"`)],
    ['the public id of an event', copy('"scope"', `"public_id", "scope"`)],
    [
      'the code of an actor',
      `INSERT INTO "actor" ("code", "kind", "name") VALUES ('GBR', 'country', 'Britain')`,
    ],
    [
      'the slug of a company',
      `INSERT INTO "company" ("slug", "name", "home_country_id", "sector")
       SELECT "slug", "name", "home_country_id", "sector" FROM "company" LIMIT 1`,
    ],
    [
      'an issue',
      `INSERT INTO "issue" ("company_id", "topic_id") SELECT "company_id", "topic_id" FROM "issue" LIMIT 1`,
    ],
    [
      'a membership',
      `INSERT INTO "membership" ("bloc_id", "member_id", "from_on")
       SELECT "bloc_id", "member_id", "from_on" FROM "membership" LIMIT 1`,
    ],
  ])('%s', (_, statement) => refuses(statement, 'duplicate key value violates unique constraint'))
  it('two spans of one cell on one day', () =>
    refuses(
      `INSERT INTO "span" ("actor_id", "issue_id", "from_on", "state", "track", "stance", "was", "event_id", "since_on", "since")
       SELECT "actor_id", "issue_id", "from_on" + 1, "state", "track", "stance", "was", "event_id", "since_on", "since"
       FROM "span" WHERE "to_on" IS NULL LIMIT 1`,
      'spans_do_not_overlap',
    ))
})

describe('nothing is overwritten or deleted', () => {
  it.each([
    ['a revision is not changed', `UPDATE "revision" SET "author" = 'Somebody else' WHERE "version" = 1`],
    ['a revision is not deleted', `DELETE FROM "revision" WHERE "version" = 1`],
    ['revisions are not emptied', `TRUNCATE "revision"`],
  ])('%s', (_, statement) => refuses(statement, 'revision is append-only'))
  it('an event is not deleted', () =>
    refuses(`DELETE FROM "stance_event" WHERE "public_id" = '${id}'`, 'stance_event is append-only'))
  it('an event is not retracted without a reason, nor merged into nothing or itself', async () => {
    await refuses(change(`"status" = 'retracted'`), 'retraction_has_reason')
    await refuses(change(`"status" = 'merged'`), 'merge_has_target')
    await refuses(change(`"status" = 'merged', "merged_into_id" = "id"`), 'not_merged_into_itself')
  })
})

describe('what points to nothing', () => {
  it.each([
    ['an event of an unknown actor', change('"actor_id" = 0')],
    ['an event of an unknown issue', change('"issue_id" = 0')],
    ['a company of an unknown country', `UPDATE "company" SET "home_country_id" = 0`],
    [
      'a relation to an unknown event',
      `INSERT INTO "related_event" SELECT "id", 0, 'amends' FROM "stance_event" LIMIT 1`,
    ],
  ])('%s', (_, statement) => refuses(statement, 'violates foreign key constraint'))
})

describe('memberships', () => {
  it('nobody leaves before joining', () =>
    refuses(
      `UPDATE "membership" SET "from_on" = '2020-02-01', "to_on" = '2020-01-31'`,
      'leaves_after_joining',
    ))
  it('nobody is a member of itself', () =>
    refuses(`UPDATE "membership" SET "member_id" = "bloc_id"`, 'not_its_own_member'))
})

describe('nothing goes unseen', () => {
  it('a fact does not change without a new version', () =>
    refuses(
      `UPDATE "stance_event" SET "title" = 'Rewritten' WHERE "public_id" = '${id}'`,
      'changes without a new version',
    ))
  it('sources are not swept away together', () => refuses('TRUNCATE "source" CASCADE', 'append-only'))
  it('nobody is a member of one bloc twice on one day', () =>
    refuses(
      `INSERT INTO "membership" ("bloc_id", "member_id", "from_on", "to_on")
       SELECT "bloc_id", "member_id", "from_on" + 1, "to_on" FROM "membership" WHERE "from_on" IS NOT NULL LIMIT 1`,
      'memberships_do_not_overlap',
    ))
})
