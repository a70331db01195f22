import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allEnded, type Instance, startInstance } from '@/lib/testing/start-instance'
import { ensureBuilt } from './lib/build.mjs'
import { MOST_ENDS } from './lib/count-ends.mjs'
import { bornAt } from './lib/file-lock.mjs'
import { freePort } from './lib/port.mjs'

const folders: string[] = []
const started: Instance[] = []
/** Data that the first test makes and the others go on with: that is what a start mostly is. */
const kept = newFolder()

/** A data folder that goes when the tests are done. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-runtime-'))
  folders.push(folder)
  return folder
}

async function start(settings: Partial<Parameters<typeof startInstance>[0]> = {}): Promise<Instance> {
  const instance = startInstance({ data: kept, port: await freePort(), ...settings })
  started.push(instance)
  return instance
}

const readyz = async (port: number) => (await fetch(`http://127.0.0.1:${port}/readyz`)).status

/** The database server itself, which the keeper runs. */
function serverOf(data: string) {
  const pid = Number(readFileSync(join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  return { pid, born: bornAt(pid) ?? '' }
}

beforeAll(async () => {
  await ensureBuilt(() => {})
})
afterAll(async () => {
  for (const { process } of started) process.kill('SIGTERM')
  await Promise.all(started.map((instance) => instance.exitCode()))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

it('starts from an empty data folder, stops on Ctrl-C without a trace, and finds everything again', async () => {
  const settings = { data: kept, port: await freePort() }
  const first = await start(settings)
  await first.ready()
  expect(await readyz(settings.port)).toBe(200)
  expect(first.output()).toContain('migrations applied')
  expect(first.output()).toMatch(/Dataset: \d+ events/)
  const setup = /^Nobody administers it yet.*: (http:\S+\/setup\?token=[\w-]+)$/m.exec(first.output())?.[1]
  expect(await (await fetch(setup ?? '')).text()).toContain('Set up this site')
  const companions = [...first.companions(), serverOf(settings.data)]
  expect(companions).toHaveLength(3)

  // The whole group, as a terminal does it, and once more, as npm does it.
  process.kill(-(first.process.pid as number), 'SIGINT')
  first.process.kill('SIGINT')
  expect(await first.exitCode()).toBe(0)
  await allEnded(companions)
  // A server that was shut down in order has nothing to recover.
  expect(readFileSync(join(settings.data, 'postgres.log'), 'utf8')).toContain('database system is shut down')

  const second = await start(settings)
  await second.ready()
  expect(second.output()).not.toMatch(/Installing|Building|migrations? applied|Dataset:/)
  second.process.kill('SIGTERM')
  expect(await second.exitCode()).toBe(0)
})

it('leaves no process behind when it is killed, and starts again on what is there', async () => {
  const settings = { data: kept, port: await freePort() }
  const killed = await start(settings)
  await killed.ready()
  const companions = [...killed.companions(), serverOf(settings.data)]
  killed.process.kill('SIGKILL')
  await allEnded(companions)

  const again = await start(settings)
  await again.ready()
  expect(await readyz(settings.port)).toBe(200)
  again.process.kill('SIGINT')
  expect(await again.exitCode()).toBe(0)
})

it('recovers when everything was killed at once, as by a power cut', async () => {
  const settings = { data: kept, port: await freePort() }
  const cut = await start(settings)
  await cut.ready()
  const companions = [...cut.companions(), serverOf(settings.data)]
  for (const { pid } of companions) process.kill(pid, 'SIGKILL')
  cut.process.kill('SIGKILL')
  await allEnded(companions)

  const again = await start(settings)
  await again.ready()
  expect(await readyz(settings.port)).toBe(200)
  again.process.kill('SIGINT')
  expect(await again.exitCode()).toBe(0)
})

it('takes over from a database server whose keeper was killed', async () => {
  const settings = { data: kept, port: await freePort() }
  const first = await start(settings)
  await first.ready()
  const [keeper, app] = first.companions()
  const server = serverOf(settings.data)
  process.kill(keeper?.pid as number, 'SIGKILL')
  // Without its database the app is stopped, and says so.
  expect(await first.exitCode()).toBe(1)
  expect(first.output()).toContain('✗ Stopped, because the database ended by itself.')
  await allEnded([keeper, app].filter((it) => it !== undefined))

  const second = await start(settings)
  await second.ready()
  await allEnded([server])
  expect(await readyz(settings.port)).toBe(200)
  second.process.kill('SIGINT')
  expect(await second.exitCode()).toBe(0)
})

it('runs two copies side by side, refuses a second one on the same data, and a port that is taken', async () => {
  const [one, other] = [
    { data: kept, port: await freePort() },
    { data: newFolder(), port: await freePort() },
  ]
  const [first, second] = [await start(one), await start(other)]
  await Promise.all([first.ready(), second.ready()])
  expect([await readyz(one.port), await readyz(other.port)]).toEqual([200, 200])

  const sameData = await start({ data: one.data })
  expect(await sameData.exitCode()).toBe(1)
  expect(sameData.output()).toBe(
    `✗ The data folder ${one.data} is in use by process ${first.process.pid} (http://localhost:${one.port}). ` +
      'Stop it first, or set DEMARCHE_DATA.\n',
  )
  const samePort = await start({ data: newFolder(), port: one.port })
  expect(await samePort.exitCode()).toBe(1)
  expect(samePort.output()).toBe(
    `✗ Port ${one.port} is in use by another program. Stop it, or choose another: PORT=${one.port + 1} npm start.\n`,
  )
  expect([await readyz(one.port), await readyz(other.port)]).toEqual([200, 200])
  first.process.kill('SIGINT')
  second.process.kill('SIGINT')
  expect(await Promise.all([first.exitCode(), second.exitCode()])).toEqual([0, 0])
})

it('starts the app again when it dies, and stops everything when that does not help', async () => {
  const settings = { data: kept, port: await freePort() }
  const instance = await start(settings)
  await instance.ready()
  const app = () => instance.companions()[1] as { pid: number; born: string }
  for (let death = 1; death < MOST_ENDS; death++) {
    const { pid } = app()
    process.kill(pid, 'SIGKILL')
    while (app().pid === pid) await pause(20)
    // The first time it is given the time to come back.
    while (death === 1 && (await readyz(settings.port).catch(() => 0)) !== 200) await pause(50)
  }
  expect(instance.output()).toContain('The app ended by itself (SIGKILL): starting it again')
  const companions = instance.companions()
  process.kill(app().pid, 'SIGKILL')
  expect(await instance.exitCode()).toBe(1)
  expect(instance.output()).toContain('✗ Stopped, because the app ended by itself.')
  await allEnded(companions)
})

it('says in one line what failed and what to do', async () => {
  const unreachable = await start({ env: { DATABASE_URL: 'postgresql://someone@127.0.0.1:1/nothing' } })
  expect(await unreachable.exitCode()).toBe(1)
  expect(unreachable.output().split('\n').at(-2)).toBe(
    '✗ The database at 127.0.0.1:1/nothing cannot be reached: connect ECONNREFUSED 127.0.0.1:1. ' +
      'Check DATABASE_URL, and that the server runs.',
  )
  const banana = await start({ env: { DATABASE_URL: 'banana' } })
  expect(await banana.exitCode()).toBe(1)
  expect(banana.output()).toMatch(/^✗ DATABASE_URL is no address\. Write it like .+\n$/)
  const nonsense = await start({ env: { PORT: 'http' } })
  expect(await nonsense.exitCode()).toBe(1)
  expect(nonsense.output()).toBe('✗ PORT=http is no port. Give a number from 1 to 65535.\n')
  const short = await start({ env: { METRICS_TOKEN: 'short' } })
  expect(await short.exitCode()).toBe(1)
  expect(short.output()).toBe('✗ METRICS_TOKEN needs at least 16 characters. Nothing was started.\n')
})

it('finishes what is in flight before it stops: a question of its own, a call of the API, and a page', async () => {
  const settings = { data: kept, port: await freePort() }
  const instance = await start(settings)
  await instance.ready()
  const { databaseUrl } = JSON.parse(readFileSync(join(settings.data, 'instance.json'), 'utf8'))
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  // Holds up what each of them asks for, so that it is surely in flight when the signal comes.
  await client.query('BEGIN; LOCK TABLE _prisma_migrations, stance_event')
  const waiting = async () =>
    (await client.query(`SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted`)).rows[0].n as number
  const answers: Promise<number>[] = []
  for (const path of ['/readyz', '/api/v1/events', '/countries/gbr']) {
    const before = await waiting()
    answers.push(
      fetch(`http://127.0.0.1:${settings.port}${path}`).then(async (answer) => {
        await answer.text()
        return answer.status
      }),
    )
    while ((await waiting()) <= before) await pause(10)
  }
  instance.process.kill('SIGTERM')
  while (!instance.output().includes('Stopping')) await pause(20)
  await client.query('COMMIT')
  await client.end()
  expect(await Promise.all(answers)).toEqual([200, 200, 200])
  expect(await instance.exitCode()).toBe(0)
})

it('is not fooled by a port that is taken while it starts', async () => {
  const server = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const instance = await start({ port })
  expect(await instance.exitCode()).toBe(1)
  expect(instance.output()).toContain(`✗ Port ${port} is in use`)
  await new Promise((resolve) => server.close(resolve))
})
