import { parseViewPath, type ViewPage } from './view-path'

// The bare form of a view, for an iframe on another site, is at /embed and then the view in the singular:
// /embed/matrix, /embed/country/gbr, /embed/issue/huawei/5g-networks. A new kind of view is one line here.

/** The first part of a view's path, and what stands for it behind /embed. */
const NAMES: readonly (readonly [view: string, embed: string])[] = [
  ['matrix', 'matrix'],
  ['timeline', 'timeline'],
  ['map', 'map'],
  ['shifts', 'shifts'],
  ['compare', 'compare'],
  ['countries', 'country'],
  ['blocs', 'bloc'],
  ['companies', 'company'],
  ['issues', 'issue'],
]

/** Where the bare form of the view of a path is; `null` where there is none. */
export function embedPath(path: string): string | null {
  const [, first = '', ...rest] = path.split('/')
  const name = NAMES.find(([view]) => view === first)
  if (!name || (first !== name[1] && rest.length === 0)) return null // A directory, not one of what is in it.
  return ['/embed', name[1], ...rest].join('/')
}

/** The view whose bare form is at a path; `null` for every other path. The inverse of `embedPath`. */
export function parseEmbedPath(path: string): ViewPage | null {
  const [, embed, first = '', ...rest] = path.split('/')
  const name = embed === 'embed' ? NAMES.find(([, bare]) => bare === first) : undefined
  if (!name || (name[0] !== name[1] && rest.length === 0)) return null
  return parseViewPath(['', name[0], ...rest].join('/'))
}
