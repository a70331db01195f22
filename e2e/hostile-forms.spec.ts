import { request as httpRequest } from 'node:http'
import { type APIRequestContext, expect, test } from '@playwright/test'
import fc from 'fast-check'
import { makePerson } from '../lib/testing/people'
import { makeEvent, makeProposal } from './proposals'
import { signIn } from './sign-in'

// What no browser sends: fields of Server Actions that were tampered with, bodies that are none. Answered, never a failure.

const TEXT: Readonly<Record<string, string>> = { quot: '"', amp: '&', '#x27': "'", lt: '<', gt: '>' }
const unescapeHtml = (text: string) => text.replace(/&(quot|amp|#x27|lt|gt);/g, (_, name) => TEXT[name] ?? '')

/** The hidden fields of each form of a page that calls an action, without its buttons: sent so, they decide nothing. */
async function formsOf(request: APIRequestContext, path: string): Promise<Record<string, string>[]> {
  const html = await (await request.get(path)).text()
  return [...html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)]
    .map(([, form = '']) =>
      Object.fromEntries(
        [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/>/g)].map(
          ([, name = '', value = '']) => [name, unescapeHtml(value)],
        ),
      ),
    )
    .filter((fields) => prefixOf(fields) !== null)
}

/** `$ACTION_1:`, or with another number: what the fields begin with that name the action. */
const prefixOf = (fields: Readonly<Record<string, string>> = {}): string | null =>
  Object.keys(fields)
    .find((name) => /^\$ACTION_\d+:0$/.test(name))
    ?.slice(0, -1) ?? null

const ARGUMENTS = [
  ...[
    'garbage',
    '',
    'null',
    '{}',
    '[]',
    '[null,null,null]',
    '[[],[],[]]',
    '["$F1"]',
    '["$@1"]',
    '["$9:a"]',
    '["$1:0:x"]',
  ],
  ...fc
    .sample(fc.array(fc.jsonValue(), { maxLength: 4 }), { numRuns: 10, seed: 3 })
    .map((v) => JSON.stringify(v)),
]
const NAMED = [
  'garbage',
  'null',
  '5',
  '{"id":"zz","bound":"$@1"}',
  `{"id":"${'0'.repeat(42)}","bound":"$@1"}`,
]
const EXTRA = [
  '$ACTION_REF_',
  '$ACTION_REF_7',
  '$ACTION_ID_zz',
  '$ACTION_KEY',
  'sources.0.url',
  'version',
  'intent',
]

/** Every form of the page, tampered with in every way; answers what was sent and answered with a failure. */
async function failuresOf(request: APIRequestContext, path: string): Promise<string[]> {
  const failures: string[] = []
  const [fields] = await formsOf(request, path)
  expect(fields, `${path} has a form`).toBeDefined()
  const prefix = prefixOf(fields) ?? ''
  const send = async (what: string, multipart: Record<string, string>) => {
    const { status } = await request
      .post(path, { multipart, maxRedirects: 0 })
      .then((r) => ({ status: r.status() }))
    if (status >= 500) failures.push(`${path}: ${what} → ${status}`)
  }
  for (const bound of ARGUMENTS) await send(`arguments ${bound}`, { ...fields, [`${prefix}1`]: bound })
  for (const named of NAMED) await send(`action ${named}`, { ...fields, [`${prefix}0`]: named })
  for (const name of EXTRA) await send(`field ${name}`, { ...fields, [name]: '\0$F1' })
  for (const gone of Object.keys(fields ?? {}))
    await send(
      `without ${gone}`,
      Object.fromEntries(Object.entries(fields ?? {}).filter(([n]) => n !== gone)),
    )

  const { id } = JSON.parse(fields?.[`${prefix}0`] ?? '{}') as { id: string }
  for (const data of ARGUMENTS)
    for (const type of [
      'text/plain;charset=UTF-8',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'x',
    ]) {
      const headers = { 'next-action': id, 'content-type': type }
      const answer = await request.post(path, { data, headers, maxRedirects: 0 })
      if (answer.status() >= 500) failures.push(`${path}: call with ${type} ${data} → ${answer.status()}`)
    }
  return failures
}

test('forms of everybody', async ({ request }) => {
  test.setTimeout(300_000)
  for (const path of ['/events/new', '/intake', '/sign-in', '/sign-up', '/forgot-password'])
    expect(await failuresOf(request, path)).toEqual([])
})

test('forms of editors', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, await makePerson('editor'))
  const event = await makeEvent(page)
  const proposal = await makeProposal()
  for (const path of [
    '/review',
    `/review/${proposal.id}`,
    `/events/${event.id}/retract`,
    `/events/${event.id}/edit`,
  ])
    expect(await failuresOf(page.request, path)).toEqual([])
})

test('forms of administrators', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, await makePerson('administrator'))
  for (const path of ['/admin', '/admin/labels?q=Aruba'])
    expect(await failuresOf(page.request, path)).toEqual([])
})

test('what is larger than any form is refused, also where its length is not told', async ({
  baseURL,
  request,
}) => {
  const id = JSON.parse((await formsOf(request, '/events/new'))[0]?.['$ACTION_1:0'] ?? '{}').id as string
  const call = { 'next-action': id }
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
  expect(await sendChunks(`${baseURL}/events/new`, multipart)).toBe(413)
  expect(await sendChunks(`${baseURL}/events/new`, { ...multipart, ...call })).toBe(413)
  expect(await sendChunks(`${baseURL}/events/new`, { ...call, 'content-type': 'text/plain' })).toBe(413)
  expect(await sendChunks(`${baseURL}/sign-in`, { 'content-type': 'text/plain' })).toBe(413)
  expect(await sendChunks(`${baseURL}/api/entry-check`, multipart)).toBe(413)
  expect(await sendChunks(`${baseURL}/api/v1/parse`, { 'content-type': 'application/json' })).toBe(413)
})

/** Sends three megabytes in pieces, as somebody does who does not know how much it will be. */
const sendChunks = (url: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sending = httpRequest(url, { method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
      sending.destroy()
    })
    // The server may hang up on what it refused while we still send.
    sending.on('error', (error) => reject(error))
    sending.write('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n')
    for (let i = 0; i < 48; i++) sending.write('x'.repeat(65_536))
    sending.end()
  })
