import 'server-only'
import { barsPicture } from '@/components/picture/bars-picture'
import { eventPicture } from '@/components/picture/event-picture'
import type { Drawing, PictureWords } from '@/components/picture/frame'
import type { Look } from '@/components/picture/look'
import { mapPicture } from '@/components/picture/map-picture'
import { matrixPicture } from '@/components/picture/matrix-picture'
import { ribbonPicture } from '@/components/picture/ribbon-picture'
import { shiftsPicture } from '@/components/picture/shifts-picture'
import { windowOf } from '@/components/timeline/ribbon-layout'
import { ribbonRows } from '@/components/timeline/ribbon-row'
import { getStanceEvent } from '@/lib/data/stance-events'
import { eventInWords } from '@/lib/domain/event-sentence'
import { loadSurroundings } from '../events/[id]/load-event'
import { readFigure } from '../read-figure'
import type { AskedPicture } from './read-asked'

/** The picture of a view; `null` where there is nothing to draw, as of a retracted event. */
export async function drawView(asked: AskedPicture, look: Look): Promise<Drawing | null> {
  const { page, view, asOf, today, directory: names, link } = asked
  if (page.page === 'event') return drawEvent(asked, page.event, look)
  const figure = await readFigure(page, { ...asked, notes: [] })
  if (!figure) return null
  const { title, finding } = figure
  const words: PictureWords = { title, finding, asOf, lens: view.lens, knownAt: view.knownAt, link }
  switch (figure.kind) {
    case 'matrix':
      return matrixPicture({ ...figure, names, words: { ...words, vs: view.vs }, look })
    case 'map':
      return mapPicture({ ...figure, words, look })
    case 'bars':
      // How much is recorded counts every event, under any definition.
      return barsPicture({
        ...figure,
        words: { ...words, lens: page.page === 'companies' ? view.lens : null },
        look,
      })
    case 'shifts':
      return shiftsPicture({ ...figure, names, words, look })
  }
  const { histories, by, total, noun } = figure
  const window = windowOf(histories, { asOf, today })
  return ribbonPicture({
    rows: ribbonRows(histories, names, by),
    total,
    noun,
    window,
    asOf,
    today,
    words,
    look,
  })
}

async function drawEvent(
  { today, link, view }: AskedPicture,
  id: string,
  look: Look,
): Promise<Drawing | null> {
  const event = await getStanceEvent(id, view.knownAt)
  if (event?.status !== 'published') return null
  const { directory, history } = await loadSurroundings(event, view.knownAt)
  const histories = history ? [history] : []
  return eventPicture({
    event,
    sentence: eventInWords(event, directory),
    row: ribbonRows(histories, directory, 'both')[0] ?? null,
    window: windowOf(histories, { asOf: today, today }),
    asOf: today,
    today,
    link,
    look,
  })
}
