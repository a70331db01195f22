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

/** Every filter of a view that is not at its default, the lens included, in the order of the form. */
export function activeFilters(view: ViewState, names: Names): ActiveFilter[] {
  const each = <Field extends ListField>(
    field: Field,
    name: string,
    label: (value: ViewState[Field][number]) => string,
  ): ActiveFilter[] =>
    view[field].map((value) => ({
      name,
      value: label(value),
      without: { [field]: (view[field] as readonly string[]).filter((other) => other !== value) },
    }))
  const { lens } = view
  return [
    ...(view.q ? [{ name: 'Words', value: `“${view.q}”`, without: { q: null } }] : []),
    ...each('actors', 'Actor', (code) => actorName(names, code)),
    ...each('companies', 'Company', (slug) => companyName(names, slug)),
    ...each('topics', 'Topic', (slug) => topicName(names, slug)),
    ...each('stances', 'Stance', (stance) => STANCE[stance].label),
    ...each('kinds', 'Kind', (kind) => KIND[kind].label),
    ...each('blocs', 'Bloc', (code) => actorName(names, code)),
    ...each('regions', 'Region', (region) => region),
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
