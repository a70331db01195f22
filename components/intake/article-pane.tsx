import { memo } from 'react'
import { articleParagraphs, type Passage } from './article-parts'
import type { MarkedField, Stretch } from './intake-state'

/** The sentence of a candidate, and the candidate. */
export const sentenceId = (sentence: number): string => `sentence-${sentence + 1}`
export const candidateId = (id: string): string => `candidate-${Number(id) + 1}`

interface Props {
  readonly text: string
  readonly sentences: readonly Stretch[]
  readonly marks: readonly (Stretch & { readonly field: MarkedField })[]
  /** The candidates that rest on each sentence: their ids, with their names. */
  readonly candidates: readonly (readonly { readonly id: string; readonly name: string }[])[]
}

/** The article, with the sentences marked that candidates rest on; each leads to its candidates. */
export const ArticlePane = memo(function ArticlePane({ text, sentences, marks, candidates }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on its own on wide screens, by keyboard too.
    <section id="article" className="intake-article" aria-label="Article" tabIndex={0}>
      {articleParagraphs(text, sentences, marks).map(({ start, passages }) => (
        <p key={start}>
          {passages.map((passage) => (
            <PassageText
              key={passage.parts[0]?.start}
              passage={passage}
              candidates={passage.sentence === null ? [] : (candidates[passage.sentence] ?? [])}
            />
          ))}
        </p>
      ))}
    </section>
  )
})

function PassageText({ passage, candidates }: { passage: Passage; candidates: Props['candidates'][number] }) {
  const parts = passage.parts.map(({ start, text, field }) =>
    field === null ? (
      text
    ) : (
      <span key={start} className="intake-word" data-field={field}>
        {text}
      </span>
    ),
  )
  if (passage.sentence === null) return parts
  return (
    <mark
      id={passage.goesOn ? undefined : sentenceId(passage.sentence)}
      className="intake-sentence"
      tabIndex={-1}
    >
      {parts}
      {!passage.goesOn &&
        candidates.map(({ id, name }) => (
          <a key={id} href={`#${candidateId(id)}`} className="intake-number">
            <span className="sr-only">, candidate </span>
            {Number(id) + 1}
            <span className="sr-only">: {name}</span>
          </a>
        ))}
    </mark>
  )
}

/** Shows the sentence that a candidate rests on: lit, and in view where the article scrolls on its own. */
export function showSentence(sentence: number): void {
  const mark = document.getElementById(sentenceId(sentence))
  for (const other of document.querySelectorAll('.intake-sentence[data-current]'))
    other.removeAttribute('data-current')
  if (!mark) return
  mark.setAttribute('data-current', '')
  const pane = mark.closest('.intake-article')
  if (!pane || pane.scrollHeight <= pane.clientHeight) return
  const [at, frame] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()]
  if (at.top < frame.top || at.bottom > frame.bottom) pane.scrollTop += at.top - frame.top - frame.height / 3
}
