import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/control'

/** Searches the page it stands on: `?q=…`. */
export function SearchForm({ action, label, q }: { action: string; label: string; q: string }) {
  return (
    <form action={action} className="search-form">
      <Input type="search" name="q" defaultValue={q} aria-label={label} placeholder={label} />
      <Button type="submit">Search</Button>
    </form>
  )
}
