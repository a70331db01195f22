import { KIND, KINDS } from '@/lib/domain/kind'
import { BASES, DEFAULT_LENS, LENS_PHRASE } from '@/lib/domain/lens'
import { STANCE, STANCES } from '@/lib/domain/stance'
import type { ViewState } from '@/lib/schemas/view-state'
import { Button } from '../ui/button'
import { Input, Select } from '../ui/control'
import { CheckList, type Choice } from './check-list'
import type { FilterChoices } from './filter-choices'
import { FilterMenu } from './filter-menu'
import { TidyForm } from './tidy-form'

interface Props {
  readonly view: ViewState
  readonly choices: FilterChoices
  /** How many filters are on, for the phone's folded form. */
  readonly active: number
}

const STANCE_CHOICES: readonly Choice[] = STANCES.map((s) => ({ value: s, label: STANCE[s].label }))
const KIND_CHOICES: readonly Choice[] = KINDS.map((k) => ({ value: k, label: KIND[k].label }))

const isOn = (value: unknown): number => Number(value !== null)

/** All filters of the timeline as one GET form: words and menus side by side, folded into one on a phone. */
export function EventFilterForm({ view, choices, active }: Props) {
  const { lens } = view
  const offLens = (['basis', 'words', 'targeting'] as const).filter((p) => lens[p] !== DEFAULT_LENS[p]).length
  return (
    <TidyForm action="/timeline" label="Filter events" className="event-filters no-print">
      <details className="filter-fold">
        <summary>
          Filters
          {active > 0 && <span className="filter-menu-count">{active}</span>}
        </summary>
        <div className="filter-bar">
          <Input
            type="search"
            name="q"
            defaultValue={view.q ?? ''}
            placeholder="Words in title or summary"
            aria-label="Words in title, summary, authority or scope"
            title="Whole words in any of their forms, or their beginnings"
            maxLength={200}
            className="filter-words"
          />
          <FilterMenu title="Actor" active={view.actors.length}>
            <CheckList name="actor" legend="Actors" choices={choices.actors} chosen={view.actors} />
          </FilterMenu>
          <FilterMenu title="Company" active={view.companies.length}>
            <CheckList
              name="company"
              legend="Companies"
              choices={choices.companies}
              chosen={view.companies}
            />
          </FilterMenu>
          <FilterMenu title="Topic" active={view.topics.length}>
            <CheckList name="topic" legend="Topics" choices={choices.topics} chosen={view.topics} />
          </FilterMenu>
          <FilterMenu title="Stance" active={view.stances.length}>
            <CheckList name="stance" legend="Stances" choices={STANCE_CHOICES} chosen={view.stances} />
          </FilterMenu>
          <FilterMenu title="Kind" active={view.kinds.length}>
            <CheckList name="kind" legend="Kinds of step" choices={KIND_CHOICES} chosen={view.kinds} />
          </FilterMenu>
          <FilterMenu title="Bloc, region" active={view.blocs.length + view.regions.length}>
            <p className="filter-head">Blocs, with their members on the day of the view</p>
            <CheckList name="bloc" legend="Blocs" choices={choices.blocs} chosen={view.blocs} />
            <p className="filter-head">Regions</p>
            <CheckList name="region" legend="Regions" choices={choices.regions} chosen={view.regions} />
          </FilterMenu>
          <FilterMenu title="Dates" active={isOn(view.from) + isOn(view.to) + isOn(view.asOf)}>
            <DateFields view={view} />
          </FilterMenu>
          <FilterMenu title="Counting" active={offLens}>
            <LensFields lens={lens} />
          </FilterMenu>
          <Button type="submit" variant="primary">
            Show
          </Button>
        </div>
      </details>
    </TidyForm>
  )
}

function DateFields({ view }: { view: ViewState }) {
  return (
    <div className="filter-fields">
      <label htmlFor="filter-from">Announced from</label>
      <Input
        id="filter-from"
        name="from"
        defaultValue={view.from ?? ''}
        placeholder="2019, 2019-05 or 2019-05-16"
      />
      <label htmlFor="filter-to">Announced up to</label>
      <Input
        id="filter-to"
        name="to"
        defaultValue={view.to ?? ''}
        placeholder="2020, 2020-07 or 2020-07-14"
      />
      <label htmlFor="filter-as-of">As of</label>
      <Input
        id="filter-as-of"
        name="asOf"
        type="date"
        defaultValue={view.asOf ?? ''}
        aria-describedby="filter-as-of-hint"
      />
      <p id="filter-as-of-hint" className="field-hint">
        Only what had been announced by then; empty is today.
      </p>
    </div>
  )
}

// The default is an empty value, which the address leaves out.
function LensFields({ lens }: Pick<ViewState, 'lens'>) {
  return (
    <div className="filter-fields">
      <label htmlFor="filter-basis">A deed counts</label>
      <Select
        id="filter-basis"
        name="basis"
        defaultValue={lens.basis === DEFAULT_LENS.basis ? '' : lens.basis}
      >
        {BASES.map((basis) => (
          <option key={basis} value={basis === DEFAULT_LENS.basis ? '' : basis}>
            {LENS_PHRASE.basis[basis]}
          </option>
        ))}
      </Select>
      <label htmlFor="filter-lens-words">Where no deed stands</label>
      <Select id="filter-lens-words" name="words" defaultValue={lens.words === 'yes' ? '' : 'no'}>
        <option value="">words count</option>
        <option value="no">nothing counts</option>
      </Select>
      <label htmlFor="filter-targeting">Measures</label>
      <Select id="filter-targeting" name="targeting" defaultValue={lens.targeting === 'any' ? '' : 'named'}>
        <option value="">{LENS_PHRASE.targeting.any}</option>
        <option value="named">{LENS_PHRASE.targeting.named}</option>
      </Select>
    </div>
  )
}
