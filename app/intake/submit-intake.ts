'use server'

import { headers } from 'next/headers'
import type { IntakeRow, IntakeState } from '@/components/intake/intake-state'
import { parseTypedDate, whyNoDate } from '@/lib/domain/typed-date'
import { normaliseWebUrl, WEB_URL_FAULT } from '@/lib/domain/web-url'
import { clientAddress } from '@/lib/http/client-address'
import { consume, waitInWords } from '@/lib/http/rate-limit'
import { formOf } from '@/lib/schemas/form-state'
import { type ArticleValues, type CandidateValues, readIntakeForm } from '@/lib/schemas/intake-form'
import { ARTICLE_TOO_LONG, MOST_ARTICLE } from '@/lib/schemas/reading-input'
import { entryRules } from '../event-form/entry-rules'
import { checkRows } from './check-rows'
import { firstState, type PastState, readPastState } from './past-state'
import { readCandidates } from './read-candidates'
import { sendCandidates } from './send-candidates'

type Errors = Record<string, string[]>

/**
 * Everything the page can be sent for: which button was pressed says what. Whatever happens, what was pasted and typed
 * comes back. Anyone can post here: rights are asked for again, and nothing that came along is believed.
 */
export async function submitIntake(state: IntakeState, given: FormData): Promise<IntakeState> {
  const past = readPastState(state)
  const form = formOf(given)
  const { article, candidates } = readIntakeForm(form)
  const [intent = '', id = ''] = textOf(form, 'intent').split(':')
  const { user, rules } = await entryRules('new')
  if (intent === 'read' || past.reading === null) return read(past, article)

  // The evidence belongs to the text that was read, whatever stands in the field by now.
  const was: ArticleValues = { ...article, text: past.article.text }
  const changedText = article.text === was.text ? null : article.text
  const typed = past.rows.map((row) => ({
    ...row,
    values: changed(intent, id, row, candidates.get(row.id)),
    errors: {},
    problem: null,
  }))
  const rows = await checkRows(typed, was)
  const answer = (more: Partial<IntakeState> = {}): IntakeState => ({
    ...firstState(was),
    answer: past.answer + 1,
    changedText,
    reading: past.reading,
    requestKey: past.requestKey,
    rows,
    ...more,
  })
  if (intent !== 'publish' && intent !== 'propose') return answer()

  if (!rules.propose) return answer({ problem: SIGN_IN })
  if (intent === 'publish' && !rules.publish) return answer({ problem: user ? NOT_PUBLISHING : SIGNED_OUT })
  if (user === null && textOf(form, 'homepage') !== '')
    return answer({
      problem: 'The field that must stay empty is filled in: only programs see it. Load the page again.',
    })
  const ids = new Set(rows.filter((row) => (id === '' ? isChosen(row) : row.id === id)).map((row) => row.id))
  if (ids.size === 0) return answer({ problem: 'Choose at least one candidate: tick the box before it.' })
  const sent = await sendCandidates(intent, ids, rows, was, past.requestKey, { user, rules })
  const open = sent.rows.filter((row) => ids.has(row.id) && !row.sent).length
  return answer({
    rows: sent.rows,
    errors: sent.errors,
    done: sent.count > 0 ? `${sent.count} ${intent === 'publish' ? 'published' : 'sent to review'}.` : null,
    problem: open > 0 ? `${open} of ${ids.size} not sent: they need another look` : null,
  })
}

async function read(past: PastState, article: ArticleValues): Promise<IntakeState> {
  const text = article.text.trim()
  const again = (more: Partial<IntakeState>): IntakeState => ({
    ...firstState(article),
    answer: past.answer + 1,
    ...more,
  })
  const errors: Errors = {
    ...(text === '' && { text: ['Paste the text of an article'] }),
    ...(text.length > MOST_ARTICLE && { text: [tooLong(text.length)] }),
    ...urlFault(article.url),
  }
  const publishedOn = parseTypedDate(article.publishedOn)
  if (article.publishedOn.trim() !== '' && !publishedOn)
    errors.publishedOn = [`This date cannot be read: ${whyNoDate(article.publishedOn)}`]
  if (Object.keys(errors).length > 0) return again({ errors })
  const allowed = await consume('readArticle', clientAddress(await headers()))
  if (!allowed.ok)
    return again({
      problem: `Many articles came from where you are. Send this one again ${waitInWords(allowed.retryAfterSeconds)}.`,
    })
  const trimmed = { ...article, text }
  const { rows, reason, left } = await readCandidates(trimmed, publishedOn)
  return again({ article: trimmed, rows, reading: { reason, left } })
}

const tooLong = (length: number): string =>
  `${ARTICLE_TOO_LONG}, and this has ${length.toLocaleString('en')}${length >= MOST_ARTICLE * 2.5 ? ' or more: what lies beyond was not kept' : ''}. Paste the part that matters.`

function urlFault(typed: string): Errors {
  if (typed.trim() === '') return {}
  const url = normaliseWebUrl(typed)
  return url.ok ? {} : { url: [WEB_URL_FAULT[url.fault]] }
}

/** What stands in a candidate's fields now. One that was sent has no fields any more. */
function changed(
  intent: string,
  id: string,
  { values, sent, id: own }: Pick<IntakeRow, 'values' | 'sent' | 'id'>,
  typed: CandidateValues | undefined,
): CandidateValues {
  if (sent || !typed) return values
  if (own !== id) return typed
  if (intent === 'drop') return { ...typed, dropped: '1' }
  if (intent === 'keep') return { ...typed, dropped: '' }
  return typed
}

const isChosen = ({ values, sent }: IntakeRow): boolean =>
  values.chosen === '1' && values.dropped !== '1' && sent === null

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 200) : ''
}

const SIGN_IN =
  'Proposals need an account on this site. Sign in in another window, then send this again: what you typed stays here.'
const SIGNED_OUT =
  'You are not signed in any more. Sign in in another window, then send this again: what you typed stays here.'
const NOT_PUBLISHING =
  'These cannot be published by you: send them to review, and an editor will look at them.'
