import { serializeView, type ViewState } from '@/lib/schemas/view-state'

/** The rest of a view as hidden fields, so that a GET form changes one thing and keeps the others. */
export function KeptParams({ view }: { view: ViewState }) {
  return [...new URLSearchParams(serializeView({ ...view, after: null }))].map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ))
}
