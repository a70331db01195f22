'use client'

import {
  type FocusEvent,
  type SubmitEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type ArticleValues, type CandidateValues, readIntakeForm } from '@/lib/schemas/intake-form'
import { ARTICLE_TOO_LONG, MOST_ARTICLE } from '@/lib/schemas/reading-input'
import type { EntryRules } from '../event-form/entry-state'
import { ErrorSummary } from '../event-form/error-summary'
import { useLeaveWarning } from '../event-form/use-leave-warning'
import { Shortcuts } from '../review/shortcuts'
import { Button } from '../ui/button'
import { type ArticleBinding, ArticleSource, ArticleText } from './article-fields'
import { ArticlePane, showSentence } from './article-pane'
import { distinctStretches } from './article-parts'
import { CandidateCard, candidateTitle } from './candidate-card'
import { nameOf } from './candidate-fields'
import type { IntakeAction, IntakeRow, IntakeState } from './intake-state'
import { SendChosen } from './send-chosen'

interface Props {
  readonly action: IntakeAction
  readonly initial: IntakeState
  readonly rules: EntryRules
}

const LEAVE = 'Leave without sending? What you corrected is lost.'

type Edits = Readonly<Record<string, CandidateValues>>

/**
 * An article, and the events that are read from it. A plain form that the server answers, so that it works before and
 * without scripts; with them candidates are checked while they are corrected, and keys move between them.
 */
export function IntakeForm({ action, initial, rules }: Props) {
  const [state, dispatch, pending] = useActionState(action, initial)
  const [typed, setTyped] = useState(() => typedArticle(state))
  const [edits, setEdits] = useState<Edits>({})
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const results = useRef<HTMLHeadingElement>(null)
  const [tooLong, setTooLong] = useState(false)

  const { rows, reading } = state
  const valuesOf = useCallback((row: IntakeRow) => edits[row.id] ?? row.values, [edits])
  const set = useCallback(
    (id: string, patch: Partial<CandidateValues>) =>
      setEdits((now) => {
        const before = now[id] ?? rows.find((row) => row.id === id)?.values
        return before ? { ...now, [id]: { ...before, ...patch } } : now
      }),
    [rows],
  )
  const open = rows.filter((row) => !row.sent && valuesOf(row).dropped !== '1')
  useLeaveWarning(!pending && open.length > 0 && Object.keys(edits).length > 0, LEAVE)

  // What was typed before scripts ran, or brought back by the browser, stands in the page and not yet in the state.
  useEffect(() => {
    if (!form.current) return
    const { article, candidates } = readIntakeForm(new FormData(form.current))
    setTyped((now) => (JSON.stringify(article) === JSON.stringify(now) ? now : article))
    if (candidates.size > 0) setEdits((now) => ({ ...Object.fromEntries(candidates), ...now }))
  }, [])

  const answered = useRef(state)
  useEffect(() => {
    const before = answered.current
    if (state.answer === before.answer) return
    answered.current = state
    if (state.requestKey !== before.requestKey) {
      // Read anew: earlier corrections were of other candidates.
      setEdits({})
      setTyped(typedArticle(state))
    }
    if (state.problem || Object.keys(state.errors).length > 0) summary.current?.focus()
    else if (state.reading && (state.done || state.requestKey !== before.requestKey)) results.current?.focus()
  }, [state])

  const article = useMemo<ArticleBinding>(
    () => ({
      values: typed,
      set: (patch) => setTyped((now) => ({ ...now, ...patch })),
      errorsOf: (field) => {
        if (field === 'text' && tooLong && typed.text.length > MOST_ARTICLE) return [ARTICLE_TOO_LONG]
        const sent =
          field === 'text' ? (state.changedText ?? state.article.text) : state.article[field as 'url']
        return typed[field as 'url'] === sent ? (state.errors[field] ?? []) : []
      },
    }),
    [typed, state, tooLong],
  )

  const { text } = state.article
  const sentences = useMemo(() => distinctStretches(rows.map((row) => row.facts.evidence)), [rows])
  const sentenceOf = (row: IntakeRow) =>
    sentences.findIndex((s) => s.start <= row.facts.evidence.start && row.facts.evidence.start < s.end)
  const marks = useMemo(() => rows.flatMap((row) => row.facts.marks), [rows])
  const named = JSON.stringify(
    sentences.map((_, index) =>
      rows
        .filter((row) => sentenceOf(row) === index)
        .map((row) => ({ id: row.id, name: candidateTitle(valuesOf(row), row.check) })),
    ),
  )
  const candidates = useMemo(() => JSON.parse(named) as { id: string; name: string }[][], [named])

  const onSubmit = (e: SubmitEvent<HTMLFormElement>) => {
    // Sent by hand, not as the form's action: React would reset the form then, and what was typed with it.
    e.preventDefault()
    if (pending) return
    const data = new FormData(e.currentTarget, e.nativeEvent.submitter)
    if (data.get('intent') === 'read' && typed.text.length > MOST_ARTICLE) {
      setTooLong(true)
      form.current?.querySelector<HTMLElement>('textarea[name="text"]')?.focus()
      return
    }
    setTooLong(false)
    startTransition(() => dispatch(data))
  }

  const onFocus = (e: FocusEvent<HTMLFormElement>) => {
    const candidate = e.target.closest<HTMLElement>('[data-candidate]')
    if (candidate) showSentence(Number(candidate.dataset.sentence))
  }

  const errors = [
    ...Object.keys(state.errors).map((field) => [field, article.errorsOf(field)] as const),
    ...rows.flatMap((row) =>
      Object.entries(row.errors).map(
        ([field, messages]) =>
          [
            nameOf(row.id, field),
            valuesOf(row)[field as 'actor'] === row.values[field as 'actor']
              ? messages.map((message) => `Candidate ${Number(row.id) + 1}: ${message}`)
              : [],
          ] as const,
      ),
    ),
  ].filter(([, messages]) => messages.length > 0)

  const card = (row: IntakeRow) => (
    <CandidateCard
      key={`${state.requestKey} ${row.id}`}
      row={row}
      values={valuesOf(row)}
      set={set}
      article={state.article}
      publishedOn={typed.publishedOn}
      sentence={sentenceOf(row)}
      quote={text.slice(row.facts.evidence.start, row.facts.evidence.end)}
      send={rules.publish ? 'publish' : 'propose'}
      busy={pending}
    />
  )
  const news = rows.filter((row) => !row.facts.background)
  const background = rows.filter((row) => row.facts.background)
  const publisher = rows[0]?.check.publishers[0] ?? null

  if (!reading)
    return (
      <form ref={form} action={dispatch} onSubmit={onSubmit} className="intake-paste" noValidate>
        <ErrorSummary ref={summary} problem={state.problem} errors={errors} />
        <ArticleText article={article} rows={16} />
        <ArticleSource article={article} publisher={null} />
        <div className="send-buttons">
          <Button
            type="submit"
            name="intent"
            value="read"
            variant="primary"
            aria-disabled={pending || undefined}
          >
            Read it
          </Button>
          <p className="field-hint" aria-live="polite">
            {pending ? 'Reading …' : 'Nothing is recorded or sent anywhere: the reader runs on this server.'}
          </p>
        </div>
      </form>
    )
  return (
    <form
      ref={form}
      action={dispatch}
      onSubmit={onSubmit}
      onFocus={onFocus}
      className="intake"
      noValidate
      aria-label="Candidates of the article"
    >
      {/* The first button is the one that Enter presses: it only checks. */}
      <button type="submit" name="intent" value="check" className="sr-only" tabIndex={-1} aria-hidden="true">
        Check
      </button>
      <ErrorSummary ref={summary} problem={state.problem} errors={errors} />
      <p role="status" className="form-done" hidden={!state.done}>
        {state.done}
      </p>
      <nav className="intake-jump" aria-label="On this page">
        <a href="#article" className="link">
          Article
        </a>
        <a href="#candidates" className="link">
          Candidates ({rows.length})
        </a>
        <a href="#send" className="link">
          Send
        </a>
      </nav>
      <section aria-labelledby="source-title" className="form-part">
        <h2 id="source-title">Source of all candidates</h2>
        <ArticleSource article={article} publisher={publisher} />
      </section>
      <div className="intake-columns">
        <div className="intake-left">
          <ArticlePane text={text} sentences={sentences} marks={marks} candidates={candidates} />
          <details className="form-more" open={article.errorsOf('text').length > 0 || undefined}>
            <summary>Change the text and read it again</summary>
            <ArticleText article={article} rows={12} />
            <div className="send-buttons">
              <Button
                type="submit"
                name="intent"
                value="read"
                size="small"
                aria-disabled={pending || undefined}
              >
                Read it again
              </Button>
              <p className="field-hint">The candidates are made anew; what was corrected is lost.</p>
            </div>
          </details>
        </div>
        <section id="candidates" className="intake-right" aria-labelledby="candidates-title">
          <div className="section-head">
            <h2 id="candidates-title" ref={results} tabIndex={-1}>
              {rows.length === 0
                ? 'No candidates'
                : rows.length === 1
                  ? 'One candidate'
                  : `${rows.length} candidates`}
            </h2>
            {rows.length > 0 && (
              <div className="section-aside">
                <Shortcuts page="intake" />
              </div>
            )}
          </div>
          {rows.length === 0 && <NoCandidates reason={reading.reason} />}
          {news.length > 0 && <ol className="candidates">{news.map(card)}</ol>}
          {background.length > 0 && (
            <>
              <h3 className="candidates-title">Background</h3>
              <p className="field-hint">
                Told in passing, of others or of earlier times: look whether the article is their best source.
              </p>
              <ol className="candidates">{background.map(card)}</ol>
            </>
          )}
          {reading.left > 0 && (
            <p className="field-hint">
              {reading.left} more were read and are not shown: paste the article in parts to see them.
            </p>
          )}
          <div id="send">
            {open.length > 0 ? (
              <SendChosen
                article={article}
                rules={rules}
                chosen={open.filter((row) => valuesOf(row).chosen === '1').length}
                pending={pending}
              />
            ) : (
              rows.length > 0 && <p className="form-done">Nothing is left to send.</p>
            )}
            <p className="mt-4 text-sm">
              <a href="/intake" className="link">
                Read another article
              </a>
            </p>
          </div>
        </section>
      </div>
    </form>
  )
}

/** What stands in the fields after an answer. */
const typedArticle = ({ article, changedText }: IntakeState): ArticleValues =>
  changedText === null ? article : { ...article, text: changedText }

function NoCandidates({ reason }: { reason: string | null }) {
  return (
    <div className="space-y-2">
      <p>{reason ?? 'Nothing was read from this text.'}</p>
      <p className="text-muted">
        The reader takes English, and says nothing rather than guess. If the article does tell of a step, add
        it by hand in{' '}
        <a href="/events/new" className="link">
          the form of an event
        </a>
        .
      </p>
    </div>
  )
}
