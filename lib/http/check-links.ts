import 'server-only'
import { claimDueLinks, type DueLink, listLinks, recordLook } from '@/lib/data/link-checks'
import { afterLook, type LinkOutcome, outcomeOfStatus } from '@/lib/domain/link-state'
import { type LookOptions, lookAt } from './look-at'

/** A web archive: where it says whether it has a copy, and where it is asked to keep one. The address is put at the end. */
export interface Archive {
  readonly available: string
  readonly save: string
  /** What the address of a copy begins with. */
  readonly copies: string
}

const WAYBACK: Archive = {
  available: 'https://archive.org/wayback/available?url=',
  save: 'https://web.archive.org/save/',
  copies: 'https://web.archive.org/web/',
}

/** As many addresses as are looked at in one go, one after the other. */
const AT_ONCE = 10

/**
 * Looks at the addresses that are due, notes what they answer, and asks the archive for a copy of those that have none.
 * Answers how many were looked at.
 */
export async function checkLinks(
  now: () => string,
  options: LookOptions = {},
  archive: Archive = WAYBACK,
): Promise<number> {
  await listLinks()
  const due = await claimDueLinks(AT_ONCE)
  for (const link of due) {
    const { outcome, status } = await look(link.url, options)
    const plan = afterLook(link, outcome, now())
    const copyUrl = link.copyUrl ?? (await findCopy(link.url, options, archive))
    const asked = copyUrl === null && outcome === 'alive' && link.askedAt === null
    if (asked) await look(archive.save + link.url, options)
    // What was asked for is looked for the next day.
    await recordLook(link.url, asked ? { ...plan, daysUntilNext: 1 } : plan, { status, copyUrl, asked })
  }
  return due.length
}

async function look(
  url: string,
  options: LookOptions,
): Promise<{ outcome: LinkOutcome; status: number | null }> {
  try {
    const { status } = await lookAt(url, options)
    return { outcome: outcomeOfStatus(status), status }
  } catch (error) {
    // A name that nobody has any more. All else may be different tomorrow.
    const isNoName = (error as NodeJS.ErrnoException | null)?.code === 'ENOTFOUND'
    return { outcome: isNoName ? 'gone' : 'unsure', status: null }
  }
}
/** The newest copy that the archive tells of, or `null`: none, or it does not answer. */
async function findCopy(url: DueLink['url'], options: LookOptions, archive: Archive): Promise<string | null> {
  try {
    const { text } = await lookAt(archive.available + encodeURIComponent(url), {
      ...options,
      mostBytes: 20_000,
    })
    const told = JSON.parse(text) as {
      archived_snapshots?: { closest?: { available?: unknown; url?: unknown } }
    }
    const { available, url: copy } = told.archived_snapshots?.closest ?? {}
    if (available !== true || typeof copy !== 'string') return null
    // The archive tells http addresses, and has the same copies under https.
    const secure = archive.copies.startsWith('https:') ? copy.replace(/^http:/, 'https:') : copy
    return secure.startsWith(archive.copies) && secure.length <= MOST_LETTERS ? secure : null
  } catch {
    return null
  }
}

const MOST_LETTERS = 4_000

const EVERY = 10 * 60_000

/** Looks every ten minutes, for as long as the process lives. What fails is told in the log, and tried again. */
export function keepCheckingLinks(now: () => string, agent: string): void {
  const tick = () =>
    checkLinks(now, { userAgent: agent }).catch((error: unknown) =>
      console.error('Links could not be checked:', error),
    )
  setInterval(tick, EVERY).unref()
}

/** Who asks, so that sites can tell us from others. */
export const userAgent = (site: string | undefined): string =>
  `Demarche link check${site ? ` (+${site})` : ''}`
