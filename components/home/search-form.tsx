import Form from 'next/form'
import { Button } from '../ui/button'
import { Input } from '../ui/control'

/** Finds everything: countries, companies, topics, events. */
export function SearchForm() {
  return (
    <Form action="/search" prefetch={false} role="search" className="search-form">
      <label htmlFor="home-search">Search countries, companies and events</label>
      <div className="flex gap-2">
        <Input
          id="home-search"
          type="search"
          name="q"
          maxLength={200}
          placeholder="Huawei 5G, Türkiye, TikTok …"
        />
        <Button type="submit" variant="primary">
          Search
        </Button>
      </div>
    </Form>
  )
}
