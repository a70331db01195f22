import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/test-database'
import { renameLabel } from './labels'

const test = await createTestDatabase({ dataset: true })
const { db } = test
afterAll(test.drop)
const BY = { userId: 'u', name: 'Ada' }

it('a renamed actor keeps its code, and its old name as an alias', async () => {
  expect(await renameLabel(db, { kind: 'actor', key: 'TUR', name: 'Türkiye (new)' }, BY)).toEqual({
    ok: true,
  })
  const actor = await db.actor.findUniqueOrThrow({ where: { code: 'TUR' }, include: { names: true } })
  expect(actor.name).toBe('Türkiye (new)')
  const line = await db.auditEntry.findFirst({ orderBy: { id: 'desc' } })
  expect(line).toMatchObject({ action: 'label', subject: 'actor TUR', author: 'Ada', after: 'Türkiye (new)' })
  expect(actor.names.map(({ name }) => name)).toContain(line?.before)
})

it('a renamed company is found by its old name', async () => {
  expect(await renameLabel(db, { kind: 'company', key: 'huawei', name: 'Huawei Technologies' }, BY)).toEqual({
    ok: true,
  })
  const names = await db.companyName.findMany({ where: { company: { slug: 'huawei' } } })
  expect(names.map(({ name }) => name)).toContain('Huawei')
})

it('two topics never share a short name', async () => {
  const [a, b] = await db.topic.findMany({ take: 2, orderBy: { id: 'asc' } })
  if (!a || !b) throw new Error('the dataset has two topics')
  expect(await renameLabel(db, { kind: 'topic-short', key: a.slug, name: b.shortName }, BY)).toEqual({
    ok: false,
    reason: 'name-taken',
  })
  expect((await db.topic.findUniqueOrThrow({ where: { id: a.id } })).shortName).toBe(a.shortName)
})

it('what is not there cannot be renamed', async () => {
  expect(await renameLabel(db, { kind: 'company', key: 'nobody', name: 'X' }, BY)).toEqual({
    ok: false,
    reason: 'unknown-label',
  })
})

it('a name that is the same leaves no line', async () => {
  const before = await db.auditEntry.count()
  await renameLabel(
    db,
    {
      kind: 'company',
      key: 'zte',
      name: (await db.company.findUniqueOrThrow({ where: { slug: 'zte' } })).name,
    },
    BY,
  )
  expect(await db.auditEntry.count()).toBe(before)
})
