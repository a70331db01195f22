import type { Gazetteer } from './gazetteer'
import type { Reading } from './reading'
export interface ArticleOptions {
  readonly publishedOn?: string | null
}
export function readArticle(_text: string, _gazetteer: Gazetteer, _options: ArticleOptions = {}): Reading {
  return { candidates: [] }
}
