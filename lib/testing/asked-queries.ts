import pg from 'pg'

export interface AskedQuery {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What is sent to databases by this process while it does something. Prisma and the driver both go through here. */
export async function askedWhile(work: () => Promise<unknown>): Promise<AskedQuery[]> {
  const asked: AskedQuery[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...all: unknown[]) {
    const [first, second] = all
    const text = typeof first === 'string' ? first : String((first as { text?: string })?.text ?? '')
    const values = (first as { values?: unknown[] })?.values ?? (Array.isArray(second) ? second : [])
    asked.push({ text, values })
    return (query as (...rest: unknown[]) => unknown).apply(this, all)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return asked
}

/** A node of what `EXPLAIN (FORMAT JSON)` tells. */
export interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows'?: number
  readonly 'Actual Loops'?: number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

/** The tables that a plan reads from end to end. */
export const scansOf = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...(plan.Plans ?? []).flatMap(scansOf),
]

/** The tables that grow with the record. */
export const GROWING: readonly string[] = ['stance_event', 'span', 'revision', 'source']
