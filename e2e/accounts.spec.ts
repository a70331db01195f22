import type { Page } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expectAccessible } from './accessibility'
import { expect, test } from './client-address'
import { readMailTo } from './mail'
import { signIn } from './sign-in'

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`
const accountOf = (page: Page, name: string) => page.getByRole('banner').getByText(name)

test('a person signs up, signs in, and signs out', async ({ page }) => {
  const email = `ada-${unique()}@example.org`
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Make one' }).click()
  await page.getByLabel('Name').fill('Ada L.')
  await page.getByLabel('E-mail address').fill('not an address')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByText('Enter an e-mail address such as name@example.org')).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('Ada L.')
  await expect(page.getByLabel('E-mail address')).toHaveValue('not an address')
  await expect(page.getByLabel('E-mail address')).toBeFocused()
  await expect(page.getByLabel('Password')).toHaveValue('')

  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page).toHaveURL('/sign-in?note=made')

  await page.getByLabel('E-mail address').fill(email.toUpperCase())
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/')
  await page.goto('/account')
  await expect(
    page.locator('.standfirst').filter({ hasText: /^Contributor: proposes events under a name/ }),
  ).toBeVisible()

  await accountOf(page, 'Ada L.').click()
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You have been signed out.')).toBeVisible()
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
})

test('signing up with an address that has an account tells only its owner', async ({ page }) => {
  const person = await makePerson('contributor')
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Somebody')
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill('another password')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page).toHaveURL('/sign-in?note=made')
  expect(await readMailTo(person.email)).toContain('/forgot-password')
  await signIn(page, person)
  await expect(accountOf(page, person.name)).toBeVisible()
})

test('an unknown address and a wrong password get the same answer', async ({ page }) => {
  const person = await makePerson('contributor')
  for (const email of [person.email, `nobody-${unique()}@example.org`]) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill('wrong password')
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('do not belong together')).toBeVisible()
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  }
})

test('a forgotten password is replaced by the link of a mail, which works once', async ({
  page,
  browser,
}) => {
  const person = await makePerson('contributor')
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, person)

  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await expect(page).toHaveURL('/forgot-password')
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByRole('button', { name: 'Send the mail' }).click()
  await expect(page.getByText(`If ${person.email} has an account here`)).toBeVisible()

  const link = /\/reset-password\?token=[\w-]+/.exec(await readMailTo(person.email))?.[0] ?? ''
  await page.goto(link)
  await page.getByLabel('New password').fill('a new password for it')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page).toHaveURL('/sign-in?note=reset')
  await signIn(page, { ...person, password: 'a new password for it' })

  await elsewhere.goto('/account')
  await expect(elsewhere).toHaveURL('/sign-in?next=%2Faccount')

  await elsewhere.goto(link)
  await elsewhere.getByLabel('New password').fill('yet another password')
  await elsewhere.getByRole('button', { name: 'Set the password' }).click()
  await expect(elsewhere.getByText('This link has been used or is older than an hour')).toBeVisible()
})

test('guessing a password is stopped, wherever the guesses claim to come from', async ({ browser }) => {
  const person = await makePerson('contributor')
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const own = `198.51.100.${Math.ceil(Math.random() * 200)}`
  const guess = async (n: number) => {
    // What the one trusted proxy appends stands last; what stands before it is the client's own claim.
    await page.setExtraHTTPHeaders({ 'x-forwarded-for': `203.0.113.${n}, ${own}` })
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(person.email)
    await page.getByLabel('Password').fill(`guess ${n}`)
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  }
  for (let n = 1; n <= 8; n++) await guess(n)
  await expect(page.getByText('do not belong together')).toBeVisible()
  await guess(9)
  await expect(page.getByText(/^Too many failed tries\. Try again in 1[45] minutes/)).toBeVisible()
})

test('asking for a mail to an unknown address says the same', async ({ page }) => {
  const email = `nobody-${unique()}@example.org`
  await page.goto('/forgot-password')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send the mail' }).click()
  await expect(page.getByText(`If ${email} has an account here`)).toBeVisible()
})

test('a session on another browser is revoked and ends there at once', async ({ page, browser }) => {
  const person = await makePerson('contributor')
  const other = await (
    await browser.newContext({
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    })
  ).newPage()
  await signIn(other, person)
  await signIn(page, person)
  await page.getByRole('button', { name: 'Sign out Firefox on Windows' }).click()
  await expect(page.getByText('Firefox on Windows')).toHaveCount(0)
  await expect(page.getByText('this browser')).toBeVisible()
  await other.goto('/account')
  await expect(other).toHaveURL('/sign-in?next=%2Faccount')
})

test('signing out everywhere ends this session too', async ({ page, browser }) => {
  const person = await makePerson('contributor')
  const other = await (await browser.newContext()).newPage()
  await signIn(other, person)
  await signIn(page, person)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL('/sign-in?note=out')
  await other.reload()
  await expect(other).toHaveURL('/sign-in?next=%2Faccount')
})

test('a name and a password are changed on the account page', async ({ page }) => {
  const person = await makePerson('editor')
  await signIn(page, person)
  await page.getByRole('textbox', { name: 'Name' }).fill('New Name')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await expect(page.getByText('shown with the name New Name')).toBeVisible()
  await expect(accountOf(page, 'New Name')).toBeVisible()

  await page.getByLabel('Current password').fill('wrong')
  await page.getByLabel('New password').fill('the next password')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('This is not your current password')).toBeVisible()
  await page.getByLabel('Current password').fill(person.password)
  await page.getByLabel('New password').fill('the next password')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your new password is set')).toBeVisible()
  await page.context().clearCookies()
  await signIn(page, { ...person, password: 'the next password' })
})

test('who is not signed in comes back to where they were going, never to another site', async ({ page }) => {
  const person = await makePerson('administrator')
  await page.goto('/admin/labels')
  await expect(page).toHaveURL('/sign-in?next=%2Fadmin%2Flabels')
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/admin/labels')

  await page.context().clearCookies()
  await page.goto('/sign-in?next=//evil.example/')
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/')
})

for (const role of ['contributor', 'editor'] as const)
  test(`${role === 'editor' ? 'an editor' : 'a contributor'} gets 403 on the administrators’ pages`, async ({
    page,
  }) => {
    await signIn(page, await makePerson(role))
    for (const path of ['/admin', '/admin/labels']) {
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(403)
      await expect(page.getByRole('heading', { name: 'Your account may not do this' })).toBeVisible()
    }
  })

test('an administrator gives a role, and takes access away', async ({ page, browser }) => {
  const person = await makePerson('contributor')
  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, person)
  await signIn(page, await makePerson('administrator'), '/admin')

  await page.getByLabel('Name, or whole e-mail address').fill(person.email)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByLabel(`Role of ${person.name}`, { exact: true }).selectOption('Editor')
  await page.getByRole('button', { name: `Save the role of ${person.name}` }).click()
  await expect(page.getByText('Role saved.')).toBeVisible()
  await theirs.reload()
  await expect(theirs.locator('.standfirst').filter({ hasText: /^Editor: publishes/ })).toBeVisible()

  await page.getByRole('button', { name: `Disable ${person.name}` }).click()
  await expect(page.getByRole('button', { name: `Enable ${person.name}` })).toBeVisible()
  await theirs.reload()
  await theirs.getByLabel('E-mail address').fill(person.email)
  await theirs.getByLabel('Password').fill(person.password)
  await theirs.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(theirs.getByText('This account has been disabled.')).toBeVisible()
})

test('an administrator changes a label, and a line says so', async ({ page }) => {
  const administrator = await makePerson('administrator')
  await signIn(page, administrator, '/admin/labels')
  await page.getByLabel('Name or key').fill('ABW')
  await page.getByRole('button', { name: 'Search' }).click()
  const name = page.getByLabel('Name of actor ABW')
  const before = await name.inputValue()
  const renamed = `Aruba ${unique()}`
  await name.fill(renamed)
  await page.getByRole('button', { name: 'Save the name of ABW' }).click()
  await expect(page.getByText('Saved: shown everywhere from now on.')).toBeVisible()
  await expect(page.getByText(`label: actor ABW from ${before} to ${renamed}`)).toBeVisible()
  await expect(name).toHaveValue(renamed)
  await name.fill(before)
  await page.getByRole('button', { name: 'Save the name of ABW' }).click()
  await expect(page.getByText(`label: actor ABW from ${renamed} to ${before}`)).toBeVisible()
})

test.describe('hostile input', () => {
  const hostile = ['\0', 'a'.repeat(100_000), '\u202egro.elpmaxe', "' OR 1=1 --", '💥'.repeat(5000)]
  for (const [n, text] of hostile.entries())
    test(`text ${n} in every field is a clear error, never a failure`, async ({ page }) => {
      await page.goto('/sign-up')
      for (const label of ['Name', 'E-mail address', 'Password'])
        await page.getByLabel(label).evaluate((field, value) => {
          ;(field as HTMLInputElement).value = value
        }, text)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: 'Make the account' }).click()
      expect((await answered).status()).toBe(200)
      await expect(page.getByLabel('E-mail address')).toHaveAttribute('aria-invalid', 'true')
    })
})

test('hostile addresses are answered, never a failure', async ({ page, request }) => {
  await signIn(page, await makePerson('administrator'))
  const long = 'a'.repeat(6000)
  const nasty = [
    '%00',
    '%C3%28',
    '%E2%80%AE',
    encodeURIComponent("' OR 1=1 --"),
    long,
    '-1',
    '99999999999',
    '%25_%5C',
  ]
  for (const path of [
    '/admin?q=',
    '/admin?page=',
    '/admin/labels?q=',
    '/sign-in?next=',
    '/sign-in?note=',
    '/reset-password?token=',
    '/setup?token=',
  ])
    for (const value of nasty) {
      const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
      for (const cookie of ['', cookies]) {
        const headers = { cookie }
        const answer = await request.get(`${path}${value}`, { headers, maxRedirects: 0 })
        expect(answer.status(), `${path}${value.slice(0, 20)}`).toBeLessThan(500)
      }
    }
})

test('an action sent from another site is refused, and changes nothing', async ({ browser, request }) => {
  const person = await makePerson('contributor')
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(page, person)
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const everywhere = page.getByRole('main').locator('form', { hasText: 'Sign out everywhere' })
  const action = await everywhere.locator('input[type=hidden]').first().getAttribute('name')
  expect(action).toMatch(/^\$ACTION/)
  const answer = await request.post('/account', {
    headers: { cookie, origin: 'https://evil.example' },
    multipart: { [action ?? '']: '' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(403)
  await page.reload()
  await expect(page).toHaveURL('/account')
})

test.describe('without scripts @nojs', () => {
  test.use({ javaScriptEnabled: false })

  test('one signs in, sees errors at the fields, and signs out', async ({ page }) => {
    const person = await makePerson('contributor')
    await page.goto('/sign-in?next=/account')
    await page.getByLabel('E-mail address').fill(person.email)
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('Enter your password')).toBeVisible()
    await expect(page.getByLabel('E-mail address')).toHaveValue(person.email)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/account')
    await accountOf(page, person.name).click()
    await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByText('You have been signed out.')).toBeVisible()
  })

  test('an administrator gives a role', async ({ page }) => {
    const person = await makePerson('contributor')
    await signIn(page, await makePerson('administrator'), `/admin?q=${person.email}`)
    await page.getByLabel(`Role of ${person.name}`, { exact: true }).selectOption('Editor')
    await page.getByRole('button', { name: `Save the role of ${person.name}` }).click()
    await expect(page.getByText('Role saved.')).toBeVisible()
    await expect(page.getByLabel(`Role of ${person.name}`, { exact: true })).toHaveValue('editor')
  })

  test('an administrator takes access away and gives it back', async ({ page }) => {
    const person = await makePerson('contributor')
    await signIn(page, await makePerson('administrator'), `/admin?q=${person.email}`)
    await page.getByRole('button', { name: `Disable ${person.name}` }).click()
    await expect(page.getByText('Disabled, and signed out everywhere.')).toBeVisible()
    await page.getByRole('button', { name: `Enable ${person.name}` }).click()
    await expect(page.getByText('May sign in again.')).toBeVisible()
  })
})

test('every button for a person is in sight on a phone @phone', async ({ page }) => {
  const person = await makePerson('contributor')
  await signIn(page, await makePerson('administrator'), `/admin?q=${person.email}`)
  for (const name of [`Save the role of ${person.name}`, `Disable ${person.name}`]) {
    const box = await page.getByRole('button', { name }).boundingBox()
    expect((box?.x ?? 999) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
  }
})

test('no page of an account shows an address to anybody else', async ({ page, request }) => {
  const person = await makePerson('editor')
  await signIn(page, person)
  for (const path of ['/', '/sign-in', '/sign-up', '/account', '/admin']) {
    expect(await (await request.get(path)).text()).not.toContain(person.email)
  }
})

test('a form of accounts that was filled in wrongly can be read by all', async ({ page }) => {
  await page.goto('/sign-up')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByText('3 fields need another look.')).toBeVisible()
  await expectAccessible(page, 'sign-up with errors')
})
