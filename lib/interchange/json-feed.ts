import { type Feed, PUBLISHER } from './feed'

export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8'

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const encodeJsonFeed = (feed: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  description: feed.subtitle,
  home_page_url: feed.page,
  feed_url: feed.json,
  ...(feed.pages?.next && { next_url: feed.pages.next }),
  language: 'en',
  authors: [{ name: PUBLISHER }],
  items: feed.entries.map((entry) => ({
    id: entry.id,
    url: entry.page,
    ...(entry.sources[0] !== undefined && { external_url: entry.sources[0] }),
    title: entry.title,
    content_text: entry.text,
    date_published: entry.published,
    date_modified: entry.updated,
    tags: entry.tags,
  })),
})
