import { tickedIn } from '@/lib/schemas/alert-form'
import type { FormState } from '@/lib/schemas/form-state'
import { CheckList } from '../filter/check-list'
import type { FilterChoices } from '../filter/filter-choices'

/** Alerts do not know regions. */
export type AlertChoices = Omit<FilterChoices, 'regions'>

/** Which shifts: a list with nothing ticked leaves nothing out; a company and a topic together are an issue. */
export function AlertFilterFields({
  choices,
  state,
}: {
  readonly choices: AlertChoices
  readonly state: FormState
}) {
  const ticked = (list: Parameters<typeof tickedIn>[1]) => tickedIn(state, list)
  return (
    <fieldset>
      <legend className="font-semibold">Which shifts</legend>
      <p className="field-hint mb-3">
        Nothing ticked in a list: all. A company and a topic together are one issue, such as Huawei in 5G
        networks.
      </p>
      <div className="alert-lists">
        <CheckList
          titled
          name="actor"
          legend="Of countries and blocs"
          choices={choices.actors}
          chosen={ticked('actor')}
        />
        <CheckList
          titled
          name="bloc"
          legend="Of a bloc and its members"
          choices={choices.blocs}
          chosen={ticked('bloc')}
        />
        <CheckList
          titled
          name="company"
          legend="On companies"
          choices={choices.companies}
          chosen={ticked('company')}
        />
        <CheckList titled name="topic" legend="In topics" choices={choices.topics} chosen={ticked('topic')} />
      </div>
    </fieldset>
  )
}
