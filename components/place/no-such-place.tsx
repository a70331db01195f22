import { CountrySearch } from './country-search'
import { NotHere } from './not-here'

// What stands at an address of something that does not exist. Ordinary pages, whose status 404 the proxy sets: what
// `notFound()` shows reaches the reader through scripts only (https://github.com/vercel/next.js/issues/62228).

export const NoSuchCountry = () => (
  <NotHere title="There is no country with this code" search={<CountrySearch />}>
    Countries have their three letters of ISO 3166-1 as address, like /countries/gbr. The two letters lead
    there too.
  </NotHere>
)

export const NoSuchBloc = () => (
  <NotHere title="There is no bloc with this code" search={<CountrySearch />}>
    Blocs have their letters as address, like /blocs/eu or /blocs/nato.
  </NotHere>
)

export const NoSuchCompany = () => (
  <NotHere title="There is no company of this name">
    No event about a company of this name is recorded. Companies are found under their own name, their other
    names and their products, like /companies/huawei or /companies/tiktok.
  </NotHere>
)

export const NoSuchIssue = () => (
  <NotHere title="There is no such issue">
    No event is recorded about this company in this topic, or one of the two does not exist. That is not the
    same as neutral: the page of the company lists the issues that are recorded.
  </NotHere>
)
