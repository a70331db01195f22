import 'server-only'
import { renderAsync } from '@resvg/resvg-js'
import { fontFilesFor } from './fonts'
import { setRuns } from './set-runs'

/** No picture has more pixels than this, however it is asked for. */
const MOST_PIXELS = 16_000_000

/** A drawing as PNG, so many pixels wide; narrower where it would be too large. Runs beside the event loop. */
export async function rasterise(
  svg: string,
  drawn: { readonly width: number; readonly height: number },
  width: number,
): Promise<Buffer> {
  const most = Math.floor(Math.sqrt((MOST_PIXELS * drawn.width) / drawn.height))
  const image = await renderAsync(setRuns(svg), {
    fitTo: { mode: 'width', value: Math.min(width, most) },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFilesFor(svg),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
      serifFamily: 'Source Serif 4',
    },
    textRendering: 1,
  })
  return image.asPng()
}
