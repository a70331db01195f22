import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findKeyHolder } from '@/lib/data/api-keys'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { TYPESCRIPT } from './lib/seed.mjs'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

async function run(...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  try {
    const done = await promisify(execFile)(process.execPath, [...TYPESCRIPT, 'scripts/keys.ts', ...args], {
      env: { ...process.env, DATABASE_URL: test.url },
    })
    return { ...done, code: 0 }
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number }
  }
}

describe('npm run keys', () => {
  it('makes a key, alone on the standard output; lists it without showing it; and takes it out of use', async () => {
    const made = await run(
      'create',
      '--role',
      'editor',
      '--name',
      'Nightly import',
      '--expires',
      '2199-01-01',
    )
    expect(made.stdout).toMatch(/^dmr_\w+\n$/)
    const key = made.stdout.trim()
    expect(await findKeyHolder(key)).toMatchObject({ role: 'editor', name: 'Nightly import' })

    const listed = await run('list')
    expect(listed.stdout).toMatch(/^\d+ +editor +until 2199-01-01 +used .+Nightly import\n$/)
    expect(listed.stdout).not.toContain(key.split('_')[2])

    const id = listed.stdout.split(' ')[0] ?? ''
    expect((await run('revoke', id)).code).toBe(0)
    expect(await findKeyHolder(key)).toBeNull()
  })

  it.each([
    ['nothing', [], 'npm run keys -- create'],
    ['another command', ['toString'], 'npm run keys -- create'],
    ['no name', ['create', '--role', 'editor'], '--name: '],
    ['no role', ['create', '--name', 'x'], '--role: '],
    ['an unknown option', ['create', '--rolle', 'editor'], '--rolle'],
    ['a day that is over', ['create', '--role', 'editor', '--name', 'x', '--expires', '2001-01-01'], 'over'],
    ['no such key', ['revoke', '99999'], 'There is no key 99999'],
    ['no number', ['revoke', 'x'], 'npm run keys -- revoke'],
  ])('told %s, says what is wrong and makes nothing', async (_what, args, says) => {
    const before = await test.db.apiKey.count()
    const { stdout, stderr, code } = await run(...args)
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain(says)
    expect(await test.db.apiKey.count()).toBe(before)
  })
})
