import { withServer } from './measure-served'
import { ownScriptBytes, packedBytes } from './own-scripts'
import type { Result } from './result'

/** Those that Lighthouse looks at too. */
const PAGES = ['/', '/matrix', '/countries/gbr', '/timeline']

/**
 * What a browser must fetch. The largest counts; scripts/browser-budget.runtime.test.ts asks the same of every page, and
 * `npm run lighthouse` what becomes of it on a phone.
 */
export const measureBrowser = (): Promise<Result[]> =>
  withServer({}, async (served) => {
    const scripts: number[] = []
    for (const page of PAGES) scripts.push(await ownScriptBytes(served, page))
    const promised = { against: 'what was promised', unit: 'kB', goal: 1 } as const
    return [
      {
        what: 'scripts of a page beyond those of an empty one, packed',
        ours: Math.max(...scripts) / 1_000,
        base: 70,
        ...promised,
      },
      {
        what: 'the matrix of all cells as a page, packed',
        ours: (await packedBytes(`${served}/matrix?show=all`)) / 1_000,
        base: 100,
        ...promised,
      },
    ]
  })
