import { SearchForm } from '@/components/home/search-form'
import { NotHere } from '@/components/place/not-here'

export default function NoSuchEvent() {
  return (
    <NotHere title="There is no event at this address" search={<SearchForm />}>
      No event of this id was ever recorded here: the link may be cut off or mistyped. Events are never
      deleted; one that was withdrawn still answers at its address.
    </NotHere>
  )
}
