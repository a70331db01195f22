import { SearchForm } from '@/components/home/search-form'
import { NotHere } from './not-here'

// What stands at an address of a record that does not exist. The proxy leads here and sets the status 404, as for places.

export const NoSuchEvent = () => (
  <NotHere title="There is no event at this address" search={<SearchForm />}>
    No event of this id was ever recorded here: the link may be cut off or mistyped. Events are never deleted;
    one that was withdrawn still answers at its address.
  </NotHere>
)

export const NoSuchLink = () => (
  <NotHere title="There is no shared view at this address" search={<SearchForm />}>
    Short links have eight letters and digits, like /s/7k2mxq9d, and never end: this one may be cut off or
    mistyped.
  </NotHere>
)

export const NoSuchProposal = () => (
  <NotHere title="There is no proposal at this address">
    The address of a proposal ends with 24 letters and digits, which were shown when it was sent: it may be
    cut off or mistyped. Proposals are never deleted.
  </NotHere>
)
