import { Lexer, type Token, type Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { DataTable } from '../ui/data-table'

interface Props {
  readonly tokens: readonly Token[]
  /** Where a text in `code type` leads, or `null`. */
  readonly hrefOfCode: (code: string) => string | null
}

/** A Markdown text of ours, in tokens. */
export const readMarkdown = (text: string): Token[] => new Lexer({ gfm: true }).lex(text)

/**
 * Our own texts as elements, without a detour through HTML: what a text needs and no more (headings, paragraphs, lists,
 * tables, emphasis, code, links). Raw HTML stays text.
 */
export function Markdown({ tokens, hrefOfCode }: Props) {
  return inARow(tokens.map((token) => block(token, hrefOfCode)))
}

// As arguments of their own, not as a list: a text does not change order, so its parts need no keys.
const inARow = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts)

function block(token: Token, hrefOfCode: Props['hrefOfCode']): ReactNode {
  const within = (tokens: readonly Token[] | undefined) => inlines(tokens ?? [], hrefOfCode)
  switch (token.type) {
    case 'heading': {
      const { depth, tokens, text } = token as Tokens.Heading
      const Heading = depth <= 2 ? 'h3' : 'h4'
      return <Heading id={anchorOf(text)}>{within(tokens)}</Heading>
    }
    case 'paragraph':
    case 'text':
      return <p>{within((token as Tokens.Paragraph).tokens)}</p>
    case 'list': {
      const { ordered, items } = token as Tokens.List
      const List = ordered ? 'ol' : 'ul'
      return (
        <List>
          {items.map((item) => (
            <li key={item.raw}>
              {item.tokens.map((part) =>
                part.type === 'text' ? (
                  <Fragment key={part.raw}>{within((part as Tokens.Text).tokens)}</Fragment>
                ) : (
                  <Fragment key={part.raw}>{block(part, hrefOfCode)}</Fragment>
                ),
              )}
            </li>
          ))}
        </List>
      )
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return (
        <DataTable label={header.map((cell) => cell.text).join(', ')}>
          <thead>
            <tr>
              {header.map((cell) => (
                <th key={cell.text} scope="col">
                  {within(cell.tokens)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.map((cell) => cell.text).join()}>
                {row.map((cell, column) => {
                  const Cell = column === 0 ? 'th' : 'td'
                  return (
                    <Cell key={header[column]?.text} scope={column === 0 ? 'row' : undefined}>
                      {within(cell.tokens)}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )
    }
    case 'space':
      return null
    default:
      return <p>{token.raw}</p>
  }
}

const inlines = (tokens: readonly Token[], hrefOfCode: Props['hrefOfCode']): ReactNode =>
  inARow(tokens.map((token) => inline(token, hrefOfCode)))

function inline(token: Token, hrefOfCode: Props['hrefOfCode']): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines((token as Tokens.Strong).tokens, hrefOfCode)}</strong>
    case 'em':
      return <em>{inlines((token as Tokens.Em).tokens, hrefOfCode)}</em>
    case 'codespan': {
      const { text } = token as Tokens.Codespan
      const href = hrefOfCode(text)
      return href ? (
        <a href={href} className="link">
          <code>{text}</code>
        </a>
      ) : (
        <code>{text}</code>
      )
    }
    case 'link': {
      const { href, tokens } = token as Tokens.Link
      return (
        <a href={href} className="link">
          {inlines(tokens, hrefOfCode)}
        </a>
      )
    }
    case 'text': {
      const { tokens, text } = token as Tokens.Text
      return tokens ? inlines(tokens, hrefOfCode) : unescaped(text)
    }
    default:
      return token.raw
  }
}

/** The reader of Markdown writes these four as entities, in case its text goes into HTML; React escapes by itself. */
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The headings of one depth, for a table of contents. */
export const headingsOf = (tokens: readonly Token[], depth: number): { id: string; title: string }[] =>
  tokens.flatMap((token) =>
    token.type === 'heading' && (token as Tokens.Heading).depth === depth
      ? [{ id: anchorOf((token as Tokens.Heading).text), title: (token as Tokens.Heading).text }]
      : [],
  )

/** "2. The scale" is at #the-scale: a number may change, a link should not. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/^[\d.\s]+/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
