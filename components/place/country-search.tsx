import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/control'

/** Finds countries and blocs by name, other name or code: a GET form, so that it works without scripts. */
export function CountrySearch({
  q = '',
  regions = [],
  knownAt = null,
}: {
  q?: string
  regions?: readonly string[]
  knownAt?: string | null
}) {
  return (
    <Form action="/countries" className="directory-search">
      {regions.map((region) => (
        <input key={region} type="hidden" name="region" value={region} />
      ))}
      {knownAt && <input type="hidden" name="knownAt" value={knownAt} />}
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
      <Button type="submit">Find</Button>
    </Form>
  )
}
