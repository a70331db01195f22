import Form from 'next/form'
import { Button } from '../ui/button'
import { Input } from '../ui/control'

/** Finds events by their words; the timeline answers. */
export function SearchForm() {
  return (
    <Form action="/timeline" prefetch={false} role="search" className="search-form">
      <label htmlFor="home-search">Search the events</label>
      <div className="flex gap-2">
        <Input
          id="home-search"
          type="search"
          name="q"
          maxLength={200}
          placeholder="Huawei 5G, TikTok, Starlink …"
        />
        <Button type="submit" variant="primary">
          Search
        </Button>
      </div>
    </Form>
  )
}
