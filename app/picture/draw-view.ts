import 'server-only'
import { DEFAULT_SORT } from '@/components/matrix/sort-links'
import { eventPicture } from '@/components/picture/event-picture'
import type { Drawing, PictureWords } from '@/components/picture/frame'
import type { Look } from '@/components/picture/look'
import { matrixPicture } from '@/components/picture/matrix-picture'
import { ribbonPicture } from '@/components/picture/ribbon-picture'
import { changesFinding } from '@/components/place/changes-finding'
import { windowOf } from '@/components/timeline/ribbon-layout'
import { oldestFirst, type RowSubject, ribbonRows } from '@/components/timeline/ribbon-row'
import { timelineSentence, timelineSubject } from '@/components/timeline/timeline-sentence'
import { getStanceEvent } from '@/lib/data/stance-events'
import { eventInWords } from '@/lib/domain/event-sentence'
import { headline, plain, tallyOf } from '@/lib/domain/headline'
import { type CellHistory, compareCells } from '@/lib/domain/matrix'
import { type MatrixSort, parseMatrixSort } from '@/lib/domain/matrix-table'
import { actorName, companyName, nameOfIssue, topicName } from '@/lib/domain/names'
import { loadSurroundings } from '../events/[id]/load-event'
import { readEvidence } from '../read-evidence'
import { readMatrix } from '../read-matrix'
import { loadTimeline } from '../timeline/load-timeline'
import type { AskedPicture } from './read-asked'

/** The picture of a view, from the same queries as its page; `null` where there is nothing to draw, as of a retracted event. */
export async function drawView(asked: AskedPicture, look: Look): Promise<Drawing | null> {
  const { page, directory } = asked
  switch (page.page) {
    case 'matrix':
      return drawMatrix(asked, look, matrixTitle(asked), parseMatrixSort(asked.view.sort) ?? DEFAULT_SORT)
    case 'company':
      return drawMatrix(
        { ...asked, view: { ...asked.view, companies: [page.company] } },
        look,
        companyName(directory, page.company),
        'evidence',
      )
    case 'timeline':
      return drawTimeline(asked, look)
    case 'country':
    case 'bloc':
      return drawActor(asked, page, look)
    case 'issue':
      return drawIssue(asked, page, look)
    case 'event':
      return drawEvent(asked, page.event, look)
    default:
      return null
  }
}

const wordsOf = (
  { asOf, view, link }: AskedPicture,
  title: string,
  finding: string | null,
): PictureWords => ({
  title,
  finding,
  asOf,
  lens: view.lens,
  knownAt: view.knownAt,
  link,
})

function matrixTitle({ view, directory }: AskedPicture): string {
  const subject = timelineSubject(
    { ...view, q: null, from: null, to: null, stances: [], kinds: [] },
    directory,
  )
  return subject
    ? `Who stands where${subject}`
    : 'Who stands where on the technology the world quarrels about'
}

async function drawMatrix(
  asked: AskedPicture,
  look: Look,
  title: string,
  sort: MatrixSort,
): Promise<Drawing> {
  const { directory: names } = asked
  const { table, lead, tallies } = await readMatrix({ ...asked, notes: [] }, sort)
  const finding =
    lead && tallies
      ? plain(headline(tallies[0].tally, companyName(names, lead.company), topicName(names, lead.topic)))
      : null
  return matrixPicture({ table, names, sort, look, words: wordsOf(asked, title, finding) })
}

async function drawTimeline(asked: AskedPicture, look: Look): Promise<Drawing> {
  const { view, asOf, directory: names } = asked
  const { histories, cells, page } = await loadTimeline(view, asOf, names)
  const isOneIssue = histories.length > 1 && histories.every((h) => h.issue === histories[0]?.issue)
  const isOneActor = view.actors.length === 1 && histories.every((h) => h.actor === view.actors[0])
  const by = isOneActor ? 'issue' : isOneIssue ? 'actor' : 'both'
  const subject = timelineSubject(view, names)
  const words = wordsOf(
    asked,
    subject ? `Events${subject}` : 'Who held what, day by day',
    timelineSentence(view, names, page.total),
  )
  return drawRibbon(asked, look, {
    histories: oldestFirst(histories),
    by,
    total: cells,
    noun: 'stances',
    words,
  })
}

async function drawActor(
  asked: AskedPicture,
  page: { page: string; actor: string },
  look: Look,
): Promise<Drawing> {
  const { asOf, directory: names } = asked
  const name = actorName(names, page.actor)
  const { histories } = await readEvidence(asked, { actors: [page.actor] })
  // A bloc that takes no stances of its own is shown by what its members hold.
  if (histories.length === 0 && page.page === 'bloc')
    return drawMatrix(
      { ...asked, view: { ...asked.view, blocs: [page.actor] } },
      look,
      `${name}: its members`,
      'evidence',
    )
  const words = wordsOf(asked, name, changesFinding(histories, asOf))
  return drawRibbon(asked, look, {
    histories: oldestFirst(histories),
    by: 'issue',
    total: histories.length,
    noun: 'issues',
    words,
  })
}

async function drawIssue(
  asked: AskedPicture,
  { company, topic }: { company: string; topic: string },
  look: Look,
): Promise<Drawing> {
  const { directory: names } = asked
  const { histories, cells } = await readEvidence(asked, { companies: [company], topics: [topic] })
  const finding = plain(
    headline(tallyOf(cells, names.actors), companyName(names, company), topicName(names, topic)),
  )
  const cellOf = new Map(cells.map((cell) => [cell.actor, cell]))
  const bySide = oldestFirst(histories).sort((a, b) => compareCells(cellOf.get(a.actor), cellOf.get(b.actor)))
  const words = wordsOf(asked, nameOfIssue(names, company, topic), finding)
  return drawRibbon(asked, look, {
    histories: bySide,
    by: 'actor',
    total: histories.length,
    noun: 'actors',
    words,
  })
}

interface Ribbon {
  readonly histories: readonly CellHistory[]
  readonly by: RowSubject
  readonly total: number
  readonly noun: string
  readonly words: PictureWords
}

function drawRibbon(asked: AskedPicture, look: Look, { histories, by, total, noun, words }: Ribbon): Drawing {
  const { asOf, today, directory } = asked
  return ribbonPicture({
    rows: ribbonRows(histories, directory, by),
    total,
    noun,
    window: windowOf(histories, { asOf, today }),
    asOf,
    today,
    words,
    look,
  })
}

async function drawEvent({ today, link }: AskedPicture, id: string, look: Look): Promise<Drawing | null> {
  const event = await getStanceEvent(id)
  if (event?.status !== 'published') return null
  const { directory, history } = await loadSurroundings(event)
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
