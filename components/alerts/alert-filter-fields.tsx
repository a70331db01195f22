import { CheckList } from '../view/check-list'

export type Options = readonly (readonly [value: string, label: string])[]

export interface AlertOptions {
  readonly actors: Options
  readonly blocs: Options
  readonly companies: Options
  readonly topics: Options
}

/** Which shifts: a list with nothing ticked leaves nothing out; a company and a topic together are an issue. */
export function AlertFilterFields({ options }: { readonly options: AlertOptions }) {
  return (
    <fieldset>
      <legend className="font-semibold">Which shifts</legend>
      <p className="field-hint mb-3">
        Nothing ticked in a list: all. A company and a topic together are one issue, such as Huawei in 5G
        networks.
      </p>
      <div className="alert-lists">
        <CheckList name="actor" legend="Of countries and blocs" options={options.actors} chosen={[]} />
        <CheckList name="bloc" legend="Of a bloc and its members" options={options.blocs} chosen={[]} />
        <CheckList name="company" legend="On companies" options={options.companies} chosen={[]} />
        <CheckList name="topic" legend="In topics" options={options.topics} chosen={[]} />
      </div>
    </fieldset>
  )
}
