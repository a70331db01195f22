import 'server-only'
import { lookOf } from '@/components/picture/look'
import { createAnswerCache } from '@/lib/picture/answer-cache'
import { fontFaceCss, measureText } from '@/lib/picture/fonts'
import { rasterise } from '@/lib/picture/rasterise'
import { drawView } from './draw-view'
import type { AskedPicture } from './read-asked'

/** Changes whenever pictures are drawn otherwise, so that nobody is told that the old one is unchanged. */
const DRAWING = '3'

/** Some five hundred previews. */
const MOST_BYTES = 64 * 1024 * 1024

const kept = createAnswerCache<Buffer | null>(MOST_BYTES, (body) => (body?.length ?? 0) + 200)

/** All that decides how a picture comes out: the state of its view, the state of the record, and how it is asked for. */
export const keyOf = (asked: AskedPicture, dataVersion: string): string =>
  [
    DRAWING,
    dataVersion,
    // "As of today" is another picture tomorrow.
    asked.today,
    asked.ending,
    asked.theme,
    asked.ending === 'png' ? asked.width : '',
    asked.address,
    asked.link,
  ].join('\n')

export const isKept = (key: string): boolean => kept.has(key)

/** The bytes of a picture, from the cache or made for it; `null` where there is nothing to draw. */
export const pictureOf = (asked: AskedPicture, key: string): Promise<Buffer | null> =>
  kept.get(key, async () => {
    const look = lookOf(asked.ending === 'og.png' ? 'preview' : 'whole', asked.theme, measureText)
    const drawing = await drawView(asked, look)
    if (!drawing) return null
    if (asked.ending === 'svg') return Buffer.from(withFonts(drawing.svg))
    return rasterise(drawing.svg, drawing, asked.ending === 'og.png' ? drawing.width : asked.width)
  })

/** A file that stands alone brings its fonts. */
const withFonts = (svg: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace('<defs>', `<style>${fontFaceCss(svg)}</style><defs>`)}\n`
