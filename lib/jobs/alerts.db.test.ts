import { createHmac } from 'node:crypto'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dueSubscriptions, listAttempts, listDeliveries, resendDelivery } from '@/lib/data/alert-deliveries'
import { makeDigests, sweepShifts } from '@/lib/data/alert-shifts'
import {
  addMailAlert,
  addWebhook,
  confirmMailAlert,
  endSubscription,
  getSubscription,
  setWebhookState,
} from '@/lib/data/alert-subscriptions'
import { publishEvent } from '@/lib/data/event-commands'
import { importEvents } from '@/lib/data/import/import-events'
import { type AlertFilter, EVERYTHING } from '@/lib/domain/alert'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { deliverWaiting } from './deliver'
import { newWebhookSecret } from './standard-webhook'

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
let test: TestDatabase
let folder: string
let server: Server
let address: string
/** What the receiver got, and what it answers next: 200 when nothing else is said. */
const received: Received[] = []
const answers: number[] = []

beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  folder = await mkdtemp(join(tmpdir(), 'demarche-alerts-'))
  Object.assign(process.env, {
    DATABASE_URL: test.url,
    ALLOW_PRIVATE_WEBHOOKS: 'on',
    DEMARCHE_DATA: folder,
    PUBLIC_URL: 'https://demarche.example',
  })
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      response.statusCode = answers.shift() ?? 200
      response.end('thanks')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  await sweepShifts(TODAY)
})
afterAll(async () => {
  server?.close()
  await test?.drop()
})
beforeEach(() => {
  received.length = 0
  answers.length = 0
})

const TODAY = '2026-11-26'
const FIELDS = { company: 'nexperia', topic: 'surveillance' } as const
/** A step that shifts a cell nobody else has; they begin one day after another. */
let day = 1
async function record(fields: Partial<StanceEventFields>): Promise<void> {
  const announcedOn = `2026-10-${String(day++).padStart(2, '0')}`
  const made = await publishEvent(buildEventFields({ ...FIELDS, announcedOn, ...fields }), {
    author: 'A test',
    note: null,
  })
  if (!made.ok) throw new Error(made.reason)
}
const webhook = (filter: Partial<AlertFilter> = {}) =>
  addWebhook(address, newWebhookSecret(), { ...EVERYTHING, ...filter })
async function* batch<Row>(rows: readonly Row[]) {
  yield rows
}
const makeDue = () => test.db.$executeRaw`UPDATE "alert_delivery" SET "next_attempt_at" = now()`
const told = () => received.map(({ body }) => JSON.parse(body).data)

describe('a webhook', () => {
  it('is told of shifts in their order, each signed as Standard Webhooks has it', async () => {
    const hook = await webhook({ actors: ['JPN'] })
    await record({ actor: 'JPN', stance: 'ban', title: 'Japan bans it' })
    await record({ actor: 'FRA', stance: 'ban', title: 'France bans it' })
    await record({ actor: 'JPN', stance: 'allow', title: 'Japan lifts its ban' })
    await sweepShifts(TODAY)
    expect(await dueSubscriptions()).toEqual([hook.id])
    expect(await deliverWaiting(hook.id)).toBeNull()
    expect(
      told().map((shift) => [shift.title, shift.from?.stance ?? null, shift.to.stance, shift.isReversal]),
    ).toEqual([
      ['Japan bans it', null, 'ban', false],
      ['Japan lifts its ban', 'ban', 'allow', true],
    ])
    for (const { headers, body } of received) {
      const key = Buffer.from((hook.secret ?? '').replace('whsec_', ''), 'base64')
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
      const signature = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
      expect(headers['webhook-signature']).toBe(signature)
      expect(Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']))).toBeLessThan(60)
    }
    expect(received.map(({ body }) => JSON.parse(body).type)).toEqual(['stance.taken', 'stance.shifted'])
    // Once.
    await sweepShifts(TODAY)
    expect(await deliverWaiting(hook.id)).toBeNull()
    expect(received).toHaveLength(2)
    await endSubscription(hook.token)
  })

  it('that fails is tried again later, and gets nothing newer before', async () => {
    const hook = await webhook({ actors: ['KOR'] })
    await record({ actor: 'KOR', stance: 'ban', title: 'First' })
    await record({ actor: 'KOR', stance: 'review', title: 'Second' })
    await sweepShifts(TODAY)
    answers.push(500, 503)
    expect(await deliverWaiting(hook.id)).toBe(5)
    expect(await deliverWaiting(hook.id)).toBeGreaterThan(0)
    expect(received).toHaveLength(1)
    await makeDue()
    expect(await deliverWaiting(hook.id)).toBe(30)
    await makeDue()
    expect(await deliverWaiting(hook.id)).toBeNull()
    expect(told().map((shift) => shift.title)).toEqual(['First', 'First', 'First', 'Second'])
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
    const [second, first] = await listDeliveries(hook.id, 10)
    expect(first).toMatchObject({ state: 'delivered', attempts: 3, lastStatus: 200 })
    // Each attempt is kept, with what the receiver said.
    const tries = (await listAttempts([first?.id ?? ''], 10)).get(first?.id ?? '') ?? []
    expect(tries.map(({ status, error, answer }) => [status, error, answer])).toEqual([
      [200, null, 'thanks'],
      [503, 'The receiver answered 503', 'thanks'],
      [500, 'The receiver answered 500', 'thanks'],
    ])
    expect(tries.every(({ durationMs }) => durationMs >= 0)).toBe(true)
    // Sent again by hand, it keeps its id.
    await resendDelivery(hook.id, second?.id ?? '')
    await deliverWaiting(hook.id)
    expect(received.at(-1)?.headers['webhook-id']).toBe(second?.messageId)
    await endSubscription(hook.token)
  })

  it('that fails for good is not called any more, until somebody takes it up again', async () => {
    const hook = await webhook({ actors: ['IND'] })
    await record({ actor: 'IND', stance: 'ban', title: 'Kept for later' })
    await sweepShifts(TODAY)
    await test.db
      .$executeRaw`UPDATE "alert_subscription" SET "failing_since" = now() - interval '4 days' WHERE "id" = ${hook.id}`
    answers.push(500)
    expect(await deliverWaiting(hook.id)).toBeNull()
    expect(await getSubscription(hook.token)).toMatchObject({
      state: 'disabled',
      stateReason: 'The receiver answered 500',
    })
    expect(await dueSubscriptions()).toEqual([])
    await setWebhookState(hook.token, 'active', null)
    const [failed] = await listDeliveries(hook.id, 1)
    await resendDelivery(hook.id, failed?.id ?? '')
    answers.push(410)
    await deliverWaiting(hook.id)
    expect(await getSubscription(hook.token)).toMatchObject({ state: 'disabled' })
    await endSubscription(hook.token)
  })

  it('gets one message, not hundreds, where many shifts come at once as from a file', async () => {
    const hook = await webhook({ actors: ['MEX'] })
    const other = await webhook({ actors: ['CHL'] })
    await record({ actor: 'CHL', stance: 'ban', title: 'Chile alone' })
    const rows = Array.from({ length: 130 }, (_, i) => ({
      line: i + 1,
      record: {
        ...buildEventFields({
          ...FIELDS,
          actor: 'MEX',
          stance: i % 2 === 0 ? 'ban' : 'allow',
          title: `Mexico, step ${i}`,
          announcedOn: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
        }),
      },
    }))
    const answer = await importEvents(test.url, batch(rows), {
      dryRun: false,
      createMissing: false,
      by: { userId: null, name: 'A test' },
      note: 'A file',
    })
    expect(answer).toMatchObject({ new: 130, applied: true })
    await sweepShifts(TODAY)
    await deliverWaiting(hook.id)
    await deliverWaiting(other.id)
    expect(received.map(({ body }) => JSON.parse(body).type)).toEqual(['stance.many', 'stance.taken'])
    const { count, shifts } = JSON.parse(received[0]?.body ?? '').data
    expect([count, shifts.length, shifts[0].title]).toEqual([130, 100, 'Mexico, step 129'])
    await endSubscription(hook.token)
    await endSubscription(other.token)
  })

  it('is sent to by one worker at a time', async () => {
    const hook = await webhook({ actors: ['BRA'] })
    for (const stance of ['ban', 'review', 'allow', 'restrict'] as const)
      await record({ actor: 'BRA', stance, title: `Brazil: ${stance}` })
    await sweepShifts(TODAY)
    await Promise.all(Array.from({ length: 5 }, () => deliverWaiting(hook.id)))
    expect(told().map((shift) => shift.to.stance)).toEqual(['ban', 'review', 'allow', 'restrict'])
    await endSubscription(hook.token)
  })

  it.each([
    ['a bloc that the actor belongs to', { blocs: ['EU'] }, true],
    ['another bloc', { blocs: ['FVEY'] }, false],
    ['the issue', { issues: ['nexperia/surveillance'] }, true],
    ['the company in another topic', { companies: ['nexperia'], topics: ['5g-networks'] }, false],
  ] as const)('asked for %s hears of a shift: %#', async (_, filter, hears) => {
    const hook = await webhook(filter)
    await record({ actor: 'POL', stance: day % 2 === 0 ? 'ban' : 'allow', title: 'A Polish step' })
    await sweepShifts(TODAY)
    await deliverWaiting(hook.id)
    expect(received.length > 0).toBe(hears)
    await endSubscription(hook.token)
  })
})

describe('a digest', () => {
  it('comes only after the address was confirmed, tells of all shifts since, and can be ended', async () => {
    const asked = await addMailAlert('reader@example.org', { ...EVERYTHING, actors: ['CAN'] })
    if (!asked) throw new Error('not kept')
    expect(await addMailAlert('Reader@example.org', { ...EVERYTHING, actors: ['CAN'] })).toBeNull()
    await record({ actor: 'CAN', stance: 'ban', title: 'Before it was confirmed' })
    await sweepShifts(TODAY)
    await makeDigests()
    expect(await dueSubscriptions()).toEqual([])
    await confirmMailAlert(asked.token)
    await record({ actor: 'CAN', stance: 'allow', title: 'Canada lifts its ban' })
    await sweepShifts(TODAY)
    await makeDigests()
    await makeDigests()
    await deliverWaiting(asked.id)
    const mails = await readdir(join(folder, 'mail'))
    expect(mails).toHaveLength(1)
    const mail = (await readFile(join(folder, 'mail', mails[0] ?? ''), 'utf8'))
      .replace(/=\r?\n/g, '')
      .replace(/\r\n (?=\S)/g, ' ')
    expect(mail).toContain('To: reader@example.org')
    expect(mail).toContain('Canada lifts its ban')
    expect(mail).not.toContain('Before it was confirmed')
    expect(mail).toContain(
      `List-Unsubscribe: <https://demarche.example/api/alerts/${asked.token}/unsubscribe>`,
    )
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    await endSubscription(asked.token)
    expect(await getSubscription(asked.token)).toMatchObject({ state: 'ended', target: '' })
  })
})
