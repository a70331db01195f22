import { KIND } from '@/lib/domain/kind'
import { DEFAULT_LENS, LENS_PHRASE } from '@/lib/domain/lens'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import type { ViewState } from '@/lib/schemas/view-state'

/** One filter that is on: its name, its value in words, and the change that takes it off. */
export interface ActiveFilter {
  readonly name: string
  readonly value: string
  readonly without: Partial<ViewState>
}

type ListField = 'actors' | 'companies' | 'topics' | 'stances' | 'kinds' | 'blocs' | 'regions'

/** The filters of who and what, all taken off. */
export const EVERYBODY = { companies: [], topics: [], blocs: [], regions: [], actors: [] } as const

function each<Field extends ListField>(
  view: ViewState,
  field: Field,
  name: string,
  label: (value: ViewState[Field][number]) => string,
): ActiveFilter[] {
  return view[field].map((value) => ({
    name,
    value: label(value),
    without: { [field]: (view[field] as readonly string[]).filter((other) => other !== value) },
  }))
}

/** The filters of a view that say who and on what; those of a matrix and of a map. */
export const whoAndWhat = (view: ViewState, names: Names): ActiveFilter[] => [
  ...each(view, 'actors', 'Actor', (code) => actorName(names, code)),
  ...each(view, 'companies', 'Company', (slug) => companyName(names, slug)),
  ...each(view, 'topics', 'Topic', (slug) => topicName(names, slug)),
  ...each(view, 'blocs', 'Bloc', (code) => actorName(names, code)),
  ...each(view, 'regions', 'Region', (region) => region),
]

/** Every filter of a view that is not at its default, the lens included. */
export function activeFilters(view: ViewState, names: Names): ActiveFilter[] {
  const { lens } = view
  return [
    ...(view.q ? [{ name: 'Words', value: `“${view.q}”`, without: { q: null } }] : []),
    ...whoAndWhat(view, names),
    ...each(view, 'stances', 'Stance', (stance) => STANCE[stance].label),
    ...each(view, 'kinds', 'Kind', (kind) => KIND[kind].label),
    ...(view.from ? [{ name: 'From', value: formatPartialDate(view.from), without: { from: null } }] : []),
    ...(view.to ? [{ name: 'To', value: formatPartialDate(view.to), without: { to: null } }] : []),
    ...(view.asOf ? [{ name: 'As of', value: formatPartialDate(view.asOf), without: { asOf: null } }] : []),
    ...(['basis', 'words', 'targeting'] as const).flatMap((part): ActiveFilter[] =>
      lens[part] === DEFAULT_LENS[part]
        ? []
        : [
            {
              name: 'Counting',
              value: (LENS_PHRASE[part] as Readonly<Record<string, string>>)[lens[part]] ?? lens[part],
              without: { lens: { ...lens, [part]: DEFAULT_LENS[part] } },
            },
          ],
    ),
  ]
}
