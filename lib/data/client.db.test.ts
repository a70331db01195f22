import { expect, inject, it } from 'vitest'
import { clientOn, openPool } from './client'

it.each(['past Prisma', 'through Prisma', 'by nobody'])(
  'ends its connections when it is closed, used %s',
  async (how) => {
    const pool = openPool(inject('testServer').url, 2)
    const client = clientOn(pool)
    if (how === 'past Prisma') await pool.query('SELECT 1')
    if (how === 'through Prisma') await client.$queryRaw`SELECT 1`
    await client.$disconnect()
    expect(pool.ended).toBe(true)
    expect(pool.totalCount).toBe(0)
    await client.$disconnect()
  },
)
