import { Fragment } from 'react'
import { markWords } from '@/lib/domain/mark-words'

/** A text in which the words that were searched for are marked. */
export function MarkedText({ text, marks }: { text: string; marks: readonly string[] }) {
  let at = 0
  return markWords(text, marks).map(({ text: piece, isMark }) => {
    const key = at
    at += piece.length
    return isMark ? <mark key={key}>{piece}</mark> : <Fragment key={key}>{piece}</Fragment>
  })
}
