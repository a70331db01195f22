import { type Feed, type FeedEntry, LICENCE_URL, PUBLISHER } from './feed'
import { xmlText } from './xml'

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8'

/** A feed as Atom 1.0 (RFC 4287). */
export const encodeAtom = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${xmlText(feed.id)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    `<updated>${feed.updated}</updated>`,
    `<author><name>${PUBLISHER}</name></author>`,
    `<rights>CC BY 4.0, ${LICENCE_URL}</rights>`,
    link('self', feed.atom, 'application/atom+xml'),
    link('alternate', feed.page, 'text/html'),
    link('license', LICENCE_URL),
    ...Object.entries(feed.pages ?? {}).flatMap(([rel, href]) =>
      href === null ? [] : [link(rel, href, 'application/atom+xml')],
    ),
    ...feed.entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n')

const entryOf = (entry: FeedEntry): string =>
  [
    '<entry>',
    `<id>${xmlText(entry.id)}</id>`,
    `<title>${xmlText(entry.title)}</title>`,
    `<published>${entry.published}</published>`,
    `<updated>${entry.updated}</updated>`,
    link('alternate', entry.page, 'text/html'),
    ...entry.sources.map((source) => link('via', source)),
    ...entry.tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    `<content type="text">${xmlText(entry.text)}</content>`,
    '</entry>',
  ].join('\n')

const link = (rel: string, href: string, type?: string): string =>
  `<link rel="${rel}" href="${xmlText(href)}"${type ? ` type="${type}"` : ''}/>`
