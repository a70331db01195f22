import { tickedIn } from '@/lib/schemas/alert-form'
import type { FormState } from '@/lib/schemas/form-state'
import { CheckList } from '../view/check-list'

export type Options = readonly (readonly [value: string, label: string])[]

export interface AlertOptions {
  readonly actors: Options
  readonly blocs: Options
  readonly companies: Options
  readonly topics: Options
}

/** Which shifts: a list with nothing ticked leaves nothing out; a company and a topic together are an issue. */
export function AlertFilterFields({
  options,
  state,
}: {
  readonly options: AlertOptions
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
          name="actor"
          legend="Of countries and blocs"
          options={options.actors}
          chosen={ticked('actor')}
        />
        <CheckList
          name="bloc"
          legend="Of a bloc and its members"
          options={options.blocs}
          chosen={ticked('bloc')}
        />
        <CheckList
          name="company"
          legend="On companies"
          options={options.companies}
          chosen={ticked('company')}
        />
        <CheckList name="topic" legend="In topics" options={options.topics} chosen={ticked('topic')} />
      </div>
    </fieldset>
  )
}
