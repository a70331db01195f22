import type { APIRequestContext } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expect, test } from './client-address'
import { makeEvent, makeProposal, publish, stateOf, versionOf } from './proposals'
import { signIn } from './sign-in'

const WHO = ['anonymous', 'contributor', 'editor', 'administrator'] as const
type Who = (typeof WHO)[number]

/** Every page of tracking, review and history, and what it answers to whom. 307 leads to the sign-in page. */
const PAGES: readonly (readonly [string, Record<Who, number>])[] = [
  ['/submissions', { anonymous: 307, contributor: 200, editor: 200, administrator: 200 }],
  ['/submissions/TOKEN', { anonymous: 200, contributor: 200, editor: 200, administrator: 200 }],
  ['/review', { anonymous: 307, contributor: 403, editor: 200, administrator: 200 }],
  ['/review/PROPOSAL', { anonymous: 307, contributor: 403, editor: 200, administrator: 200 }],
  ['/review/999999999', { anonymous: 307, contributor: 403, editor: 404, administrator: 404 }],
  ['/events/EVENT/history', { anonymous: 200, contributor: 200, editor: 200, administrator: 200 }],
  ['/events/EVENT/history/1', { anonymous: 200, contributor: 200, editor: 200, administrator: 200 }],
  ['/events/EVENT/retract', { anonymous: 307, contributor: 403, editor: 200, administrator: 200 }],
  ['/events/EVENT/merge', { anonymous: 307, contributor: 403, editor: 200, administrator: 200 }],
]

test('every page answers to whom it should', async ({ page, browser }) => {
  test.slow()
  await signIn(page, await makePerson('editor'), '/review')
  const { id: event } = await makeEvent(page)
  const proposal = await makeProposal()
  for (const who of WHO) {
    const context = await browser.newContext()
    if (who !== 'anonymous') await signIn(await context.newPage(), await makePerson(who))
    for (const [path, expected] of PAGES) {
      const address = path
        .replace('TOKEN', proposal.token)
        .replace('PROPOSAL', String(proposal.id))
        .replace('EVENT', event)
      const answer = await context.request.get(address, { maxRedirects: 0 })
      expect(answer.status(), `${who} at ${path}`).toBe(expected[who])
      if (expected[who] === 307) expect(answer.headers().location).toContain('/sign-in?next=')
    }
    await context.close()
  }
})

/** Every action: the page whose form sends it, the button, and what is typed. */
const ACTIONS = [
  ['publish', '/review/PROPOSAL', 'Publish', {}],
  ['send back', '/review/PROPOSAL', 'Send back', { comment: 'x' }],
  ['reject', '/review/PROPOSAL', 'Reject', { comment: 'x' }],
  ['merge a proposal', '/review/PROPOSAL', 'Merge', { pasted: 'OTHER' }],
  ['publish several', '/review', 'Publish the ticked ones', { do: 'publish', pick: 'PROPOSAL:1' }],
  ['reject several', '/review', 'Reject the ticked ones', { do: 'reject', pick: 'PROPOSAL:1', reason: 'x' }],
  ['retract', '/events/EVENT/retract', 'Retract the event', { reason: 'x' }],
  ['restore', '/events/EVENT/history/1', 'Restore version 1', { note: 'x' }],
  ['merge an event', '/events/EVENT/merge?into=OTHER', 'Merge the two', {}],
] as const

test('what an editor’s form would do, nobody less can send', async ({ page, browser, baseURL }) => {
  test.slow()
  await signIn(page, await makePerson('editor'), '/review')
  const { id: event, fields } = await makeEvent(page)
  await publish(
    page,
    await makeProposal({ ...fields, scope: 'core' }, { correctionOf: { id: event, version: 1 } }),
  )
  const { id: other } = await makeEvent(page)
  const proposal = await makeProposal()
  const named = (text: string) =>
    text.replace('PROPOSAL', String(proposal.id)).replace('EVENT', event).replace('OTHER', other)
  const contributor = await browser.newContext()
  await signIn(await contributor.newPage(), await makePerson('contributor'))
  const nobody = await browser.newContext()

  for (const [action, path, button, typed] of ACTIONS) {
    const form = await formOf(page.request, named(path), button)
    const multipart = {
      ...form,
      ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, named(value)])),
    }
    const send = (request: APIRequestContext) =>
      request.post(named(path), { multipart, maxRedirects: 0, headers: { origin: baseURL ?? '' } })
    const refused = await send(contributor.request)
    // Led to a page that answers 403 (app/review/reviewer.ts).
    expect(refused.status(), `${action} by a contributor`).toBe(303)
    expect(refused.headers().location).toMatch(/\/review$/)
    const led = await send(nobody.request)
    expect(led.status(), `${action} by nobody`).toBe(303)
    expect(led.headers().location).toContain('/sign-in')
    expect([await stateOf(proposal), await versionOf(event)], action).toEqual(['pending', 2])
  }
  // The same, sent by an editor, does something: so it was not refused for how it was sent.
  const [, path, button, typed] = ACTIONS[2]
  const sent = await page.request.post(named(path), {
    multipart: { ...(await formOf(page.request, named(path), button)), ...typed },
    maxRedirects: 0,
    headers: { origin: baseURL ?? '' },
  })
  expect(sent.status()).toBe(303)
  expect(await stateOf(proposal)).toBe('rejected')
})

/** The hidden fields of the form that has a button of this name, as a browser without scripts would send them. */
async function formOf(
  request: APIRequestContext,
  address: string,
  button: string,
): Promise<Record<string, string>> {
  const html = await (await request.get(address)).text()
  const form = html
    .split('<form')
    .find((part) => part.split('</form>')[0]?.includes(`>${button}</button>`))
    ?.split('</form>')[0]
  const fields: Record<string, string> = {}
  for (const [input] of form?.matchAll(/<input[^>]*>/g) ?? []) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1]
    if (/type="hidden"/.test(input) && name)
      fields[name] = unescapeHtml(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '')
  }
  expect(
    Object.keys(fields).some((name) => name.startsWith('$ACTION')),
    `${button} at ${address}`,
  ).toBe(true)
  return fields
}

const unescapeHtml = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
