import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, expect, type Locator, type Page, test } from '@playwright/test'
import { STANCES } from '../lib/domain/stance'
import { expectAccessible } from './accessibility'

/** One of each kind of page that anybody can read; EVENT is one that is found when the test runs. */
const PAGES = [
  '/',
  '/matrix?company=huawei',
  '/timeline?company=huawei&topic=5g-networks',
  '/map?company=huawei&topic=5g-networks',
  '/compare?actor=GBR&actor=USA',
  '/countries',
  '/countries/gbr',
  '/blocs/fvey',
  '/companies',
  '/companies/kaspersky',
  '/issues',
  '/issues/huawei/gov-devices',
  '/shifts?company=huawei',
  '/search?q=huawei',
  '/coverage',
  '/changes?knownAt=2020-01-01T00:00:00.000Z',
  '/why?actor=GBR&issue=huawei%2F5g-networks',
  '/share?address=%2Ftimeline%3Factor%3DGBR',
  '/data',
  '/method',
  '/alerts',
  '/events/EVENT',
  '/events/EVENT/history',
  '/events/new',
  '/intake',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/api/docs',
  '/embed/matrix?company=huawei',
  '/embed/timeline?company=huawei&topic=5g-networks',
  '/embed/map?company=huawei&topic=5g-networks',
  '/no-such-page',
]

/** What stands out to the side, and what scrolls to the side though it holds neither a table nor a drawing. */
const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth
    const scrolled = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        // What is folded away has no size yet.
        element.checkVisibility() &&
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        !element.matches('textarea, input, pre') &&
        !element.querySelector('table, svg, pre, [role="grid"]'),
    )
    return [
      ...(wide > 0 ? [`the page, by ${wide} pixels`] : []),
      ...scrolled.map((element) => element.outerHTML.slice(0, 120)),
    ]
  })

const anEvent = async (request: APIRequestContext): Promise<string> =>
  (await (await request.get('/api/v1/events?limit=1&actor=GBR')).json()).data[0].id

test('at 400 % zoom, which leaves 320 pixels, every page is read by scrolling one way', async ({
  page,
  request,
}) => {
  const event = await anEvent(request)
  // 1280 × 1024 at 400 % (WCAG 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 })
  const found: Record<string, string[]> = {}
  for (const path of PAGES) {
    await page.goto(path.replace('EVENT', event))
    const wide = await findOverflow(page)
    if (wide.length > 0) found[path] = wide
  }
  expect(found).toEqual({})
})

test('axe finds nothing on the pages that no journey looks at', async ({ page, request }) => {
  const event = await anEvent(request)
  for (const path of [
    '/data',
    '/changes?knownAt=2020-01-01T00:00:00.000Z',
    `/events/${event}/history`,
    '/share?address=%2Ftimeline%3Factor%3DGBR',
    '/embed/timeline?actor=GBR&company=huawei',
    '/embed/matrix?actor=GBR&company=huawei',
    '/no-such-page',
  ]) {
    await page.goto(path)
    await expectAccessible(page)
  }
})

/**
 * Marks whose size is what they say: a band is as long as its span, a bar stands for its year. Each has a larger equal
 * beside it, in the table or the form of the same view (WCAG 2.5.8, exceptions "equivalent" and "essential").
 */
const MEASURED_MARKS = '.ribbon-band, .ribbon-drift, .year-strip a, .year-bars a'

test('whatever is pressed on a phone is large enough, or has room around it @phone', async ({
  page,
  request,
}) => {
  const found: Record<string, string[]> = {}
  for (const path of [
    '/',
    '/matrix?company=huawei&region=Oceania',
    '/timeline?actor=GBR&company=huawei',
    '/countries/nzl',
    '/issues/huawei/gov-devices',
    '/search?q=huawei',
    `/events/${await anEvent(request)}`,
    '/events/new',
    '/data',
  ]) {
    await page.goto(path)
    const { violations } = await new AxeBuilder({ page }).withRules('target-size').analyze()
    const targets = violations.flatMap(({ nodes }) => nodes.map(({ target }) => String(target[0])))
    const small = await page.evaluate(
      ([marks, all]) =>
        all
          .map((target) => document.querySelector(target))
          .filter((element) => element && !element.matches(marks))
          .map((element) => element?.outerHTML.slice(0, 120) ?? ''),
      [MEASURED_MARKS, targets] as const,
    )
    if (small.length > 0) found[path] = small
  }
  expect(found).toEqual({})
})

/** How alike two pictures of one size are: the part of their points whose brightness differs plainly. */
const differenceOf = (page: Page, pictures: readonly [Buffer, Buffer]): Promise<number> =>
  page.evaluate(
    async (encoded) => {
      const read = async (text: string) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
        context?.drawImage(image, 0, 0)
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
      }
      const [one, other] = (await Promise.all(encoded.map(read))) as [Uint8ClampedArray, Uint8ClampedArray]
      let different = 0
      for (let i = 0; i < one.length; i += 4) if (Math.abs((one[i] ?? 0) - (other[i] ?? 0)) > 48) different++
      return different / (one.length / 4)
    },
    pictures.map((picture) => picture.toString('base64')),
  )

/** Takes the head of a mark, where its glyph is: 20 by 20 points. */
async function headOf(page: Page, mark: Locator): Promise<Buffer> {
  await mark.scrollIntoViewIfNeeded()
  const box = await mark.boundingBox()
  if (!box) throw new Error('the mark is not shown')
  return page.screenshot({ clip: { x: Math.round(box.x), y: Math.round(box.y), width: 20, height: 20 } })
}

for (const [way, media] of [
  ['without colour', {}],
  ['without colour, in the dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
] as const)
  test(`stances still differ from each other ${way}`, async ({ page }) => {
    await page.emulateMedia(media)
    await page.goto('/method')
    await page.addStyleTag({ content: 'html { filter: grayscale(1) }' })
    const heads: [string, Buffer][] = []
    for (const stance of STANCES)
      for (const state of ['deed', 'word']) {
        const mark = page.locator(`main .stance[data-stance="${stance}"][data-state="${state}"]`)
        if ((await mark.count()) > 0) heads.push([`${stance} by ${state}`, await headOf(page, mark.first())])
      }
    expect(heads.length).toBeGreaterThanOrEqual(STANCES.length)
    const alike: string[] = []
    for (const [i, [name, one]] of heads.entries())
      for (const [other, two] of heads.slice(i + 1))
        if ((await differenceOf(page, [one, two])) < 0.04) alike.push(`${name} and ${other}`)
    expect(alike).toEqual([])
  })

test('whoever wants no motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving: Record<string, string[]> = {}
  for (const path of [
    '/',
    '/matrix',
    '/timeline?company=huawei',
    '/map?company=huawei&topic=5g-networks',
    '/events/new',
  ]) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const long = (durations: string) => durations.split(',').some((one) => Number.parseFloat(one) > 0.01)
      return [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element)
          return (
            (style.animationName !== 'none' && long(style.animationDuration)) ||
            long(style.transitionDuration) ||
            style.scrollBehavior === 'smooth'
          )
        })
        .map((element) => element.outerHTML.slice(0, 100))
    })
    if (found.length > 0) moving[path] = found.slice(0, 5)
  }
  expect(moving).toEqual({})
})
