import { connect } from '@/lib/data/client'
import { publishEvent } from '@/lib/data/event-commands'
import pg from 'pg'
const url = process.env.DATABASE_URL!
const raw = new pg.Pool({ connectionString: url, max: 2 })
const { rows: places } = await raw.query(`SELECT a.code AS actor FROM stance_event e JOIN actor a ON a.id = e.actor_id WHERE e.id % 1009 = 1 ORDER BY e.id LIMIT 100`)
const { rows: issues } = await raw.query(`SELECT i.id, c.slug AS company, t.slug AS topic FROM issue i JOIN company c ON c.id = i.company_id JOIN topic t ON t.id = i.topic_id ORDER BY i.id LIMIT 300`)
await raw.end()
const db = connect(url, 8)
const run = Date.now().toString(36)
const N = Number(process.argv[2] ?? 400)
const fields = (n: number) => ({ actor: places[n % places.length].actor, company: issues[n % issues.length].company, topic: issues[n % issues.length].topic, stance: 'restrict', kind: 'decision', targeting: 'named', scope: null, announcedOn: '2026-11-20', effectiveOn: null, deadlineOn: null, endsOn: null, title: `Measured insert ${run} ${n}`, summary: null, authority: null, confidence: 'confirmed', related: [], sources: [{ url: `https://example.org/measured/${run}/${n}`, publisher: 'Example', title: null, publishedOn: null, kind: 'secondary', archivedUrl: null, quotation: null }] }) as any
let next = 0
const go = async (until: number) => { while (next < until) { const n = next++; const r = await publishEvent(fields(n), { author: 'Bench', note: null }, { scope: 'x', key: run + n, content: n }, db); if (!r.ok) throw new Error(JSON.stringify(r)) } }
await Promise.all(Array.from({ length: 8 }, () => go(100)))
import { readFileSync } from 'node:fs'
const poolPids = (await (db as any).$queryRawUnsafe(`select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`)).map((r: any) => r.pid)
const pgCpu = () => poolPids.reduce((sum: number, pid: number) => { try { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return sum + Number(f[11]) + Number(f[12]) } catch { return sum } }, 0) * 10
const p0 = pgCpu()
let b = performance.now(); let c0 = process.cpuUsage()
await Promise.all(Array.from({ length: 8 }, () => go(100 + N)))
const ms = performance.now() - b; const c = process.cpuUsage(c0)
console.log(`${(N / ms * 1000).toFixed(0)}/s, node cpu ${((c.user + c.system) / 1000 / N).toFixed(2)} ms each, pg cpu ${((pgCpu() - p0) / N).toFixed(2)} ms each`)
await db.$disconnect()
