import { connect, db, pool } from '@/lib/data/client'
import { listStanceEvents, getStanceEvent } from '@/lib/data/stance-events'
import { countPublishers, listBusiestCells, countEventsByYear } from '@/lib/data/event-counts'
import { listCellHistories, listHistoriesByLens } from '@/lib/data/cell-histories'
import { listCells } from '@/lib/data/cells'
import { DEFAULT_LENS, ALL_LENSES } from '@/lib/domain/lens'
import { searchAll } from '@/lib/data/search'
import { listShifts, listShiftPage } from '@/lib/data/shifts'
import { listCoverage } from '@/lib/data/coverage'
import { countIssues } from '@/lib/data/issue-counts'
import { listLastChanged } from '@/lib/data/changed-events'
import { countEvents } from '@/lib/data/event-counts'
import { listIssues } from '@/lib/data/issue-list'
import { findDuplicates } from '@/lib/data/duplicates'
import { findEvents } from '@/lib/data/find-events'
import { listActorEvidence } from '@/lib/data/actor-evidence'
import { getDirectory } from '@/lib/data/directory'
import { listNamesInUse } from '@/lib/data/names-in-use'
const asOf = '2026-11-26'
const { rows } = await pool().query(`SELECT a.code, e.public_id FROM stance_event e JOIN actor a ON a.id = e.actor_id WHERE e.id % 1009 = 1 ORDER BY e.id LIMIT 40`)
const p = (n: number) => rows[n % rows.length]
const only = process.argv[2]
const t = async (what: string, f: (n: number) => Promise<unknown>, n = 7) => {
  if (only && !what.includes(only)) return
  const times: number[] = []
  for (let i = 0; i < n; i++) { const b = performance.now(); await f(i); times.push(performance.now() - b) }
  const sorted = [...times].sort((a, b) => a - b)
  console.log(`${what.padEnd(48)} median ${sorted[n >> 1]!.toFixed(1).padStart(8)}  first ${times[0]!.toFixed(1).padStart(8)} best ${sorted[0]!.toFixed(1)}`)
}
await t('getDirectory', () => getDirectory())
await t('list: newest', () => listStanceEvents({ asOf }))
await t('list: actor', (n) => listStanceEvents({ asOf, actors: [p(n).code] }), 20)
await t('list: two actors', (n) => listStanceEvents({ asOf, actors: [p(n).code, p(n+1).code] }))
await t('list: company', () => listStanceEvents({ asOf, companies: ['amazon'] }))
await t('list: issue', () => listStanceEvents({ asOf, companies: ['amazon'], topics: ['ai-models'] }))
await t('list: stance+kind', () => listStanceEvents({ asOf, stances: ['ban'], kinds: ['court-ruling'] }))
await t('list: bloc', () => listStanceEvents({ asOf, blocs: ['EU'] }))
await t('list: bloc named deeds', () => listStanceEvents({ asOf, blocs: ['FVEY'], targeting: 'named', words: 'no' }))
await t('list: region', () => listStanceEvents({ asOf, regions: ['Europe'] }))
await t('list: from-to', () => listStanceEvents({ asOf, from: '2010-01', to: '2010-02' }))
await t('list: q two words', () => listStanceEvents({ asOf, q: 'antenna tariff' }))
await t('list: q rare', () => listStanceEvents({ asOf, q: 'no. 12345)' }))
await t('list: q + actor', (n) => listStanceEvents({ asOf, q: 'antenna', actors: [p(n).code] }))
await t('list: actor+issue', (n) => listStanceEvents({ asOf, actors: [p(n).code], companies: ['amazon'], topics: ['ai-models'] }))
await t('event', (n) => getStanceEvent(p(n).public_id), 20)
await t('histories: actor', (n) => listCellHistories({ asOf, actors: [p(n).code] }, DEFAULT_LENS))
await t('histories: actor in force', (n) => listCellHistories({ asOf, actors: [p(n).code] }, { ...DEFAULT_LENS, basis: 'in-force' }))
await t('histories: issue 12 lenses', () => listHistoriesByLens({ asOf, companies: ['amazon'], topics: ['ai-models'] }, ALL_LENSES))
await t('publishers: actor', (n) => countPublishers({ asOf, actors: [p(n).code] }))
await t('years: actor', (n) => countEventsByYear({ asOf, actors: [p(n).code] }))
await t('years: all', (n) => countEventsByYear({ asOf }), 3)
await t('busiest: actor', (n) => listBusiestCells({ asOf, actors: [p(n).code] }, 10))
await t('busiest: all', (n) => listBusiestCells({ asOf }, 10), 3)
await t('cells default', (n) => listCells({ asOf: `20${10 + n}-06-01` }, DEFAULT_LENS))
await t('cells actor', (n) => listCells({ asOf, actors: [p(n).code] }, DEFAULT_LENS))
await t('shifts newest', () => listShifts({ asOf, limit: 10 }))
await t('shift page actor', (n) => listShiftPage({ asOf, actors: [p(n).code] }, { limit: 20 }))
await t('shift page all', (n) => listShiftPage({ asOf }, { limit: 20 }), 3)
await t('search company + number', () => searchAll('huawei 12345', { limit: 20 }), 3)
await t('search country', () => searchAll('france', { limit: 20 }), 3)
await t('search 2 words', () => searchAll('antenna tariff', { limit: 20 }), 3)
await t('findEvents', () => findEvents('antenna huawei'), 3)
await t('findDuplicates', (n) => findDuplicates({ actor: p(n).code, company: 'amazon', topic: 'ai-models', announcedOn: '2020-07-14', urls: ['https://example.org/a'] }))
await t('last changed', () => listLastChanged({ asOf }, 50))
await t('last changed actor', (n) => listLastChanged({ asOf, actors: [p(n).code] }, 50))
await t('countEvents', () => countEvents(), 3)
await t('countIssues', () => countIssues({ asOf }), 3)
await t('listIssues', () => listIssues(), 3)
await t('coverage', () => listCoverage({ asOf }), 3)
await t('evidence', () => listActorEvidence(), 3)
await t('namesInUse', () => listNamesInUse(), 3)
await pool().end()
process.exit(0)
