import { CountrySearch } from '@/components/place/country-search'
import { NotHere } from '@/components/place/not-here'

export default function NoSuchCountry() {
  return (
    <NotHere title="There is no country with this code" search={<CountrySearch />}>
      Countries have their three letters of ISO 3166-1 as address, like /countries/gbr. The two letters lead
      there too.
    </NotHere>
  )
}
