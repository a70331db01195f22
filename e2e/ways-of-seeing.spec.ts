import { expect, type Locator, type Page, test } from '@playwright/test'
import { STANCES } from '../lib/domain/stance'

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
