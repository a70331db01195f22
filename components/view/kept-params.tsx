import { serializeView } from '@/lib/schemas/view-address'
import { PARAMS, type ParamName } from '@/lib/schemas/view-params'
import type { ViewState } from '@/lib/schemas/view-state'

interface Props {
  readonly view: ViewState
  /** Only those that an address carries before this parameter, or after it: so that a form's address is in order too. */
  readonly before?: ParamName
  readonly after?: ParamName
}

const ORDER = Object.keys(PARAMS)

/** The rest of a view as hidden fields, so that a GET form changes one thing and keeps the others. */
export function KeptParams({ view, before, after }: Props) {
  const params = [...new URLSearchParams(serializeView({ ...view, after: null }))]
  return params
    .filter(([name]) => before === undefined || ORDER.indexOf(name) < ORDER.indexOf(before))
    .filter(([name]) => after === undefined || ORDER.indexOf(name) > ORDER.indexOf(after))
    .map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)
}
