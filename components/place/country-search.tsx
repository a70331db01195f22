import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/control'
import { KeptParams } from '@/components/view/kept-params'
import { DEFAULT_VIEW, type ViewState } from '@/lib/schemas/view-state'

/** Finds countries and blocs by name, other name or code: a GET form, so that it works without scripts. */
export function CountrySearch({ view = DEFAULT_VIEW }: { view?: ViewState }) {
  const q = view.q ?? ''
  return (
    <Form action="/countries" className="directory-search">
      <KeptParams view={view} before="q" />
      <label htmlFor="country-q">Name or code</label>
      <Input
        key={q}
        id="country-q"
        type="search"
        name="q"
        maxLength={200}
        defaultValue={q}
        placeholder="Holland, UK, DEU …"
      />
      <KeptParams view={view} after="q" />
      <Button type="submit">Find</Button>
    </Form>
  )
}
