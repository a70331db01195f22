import { CountrySearch } from '@/components/place/country-search'
import { NotHere } from '@/components/place/not-here'

export default function NoSuchBloc() {
  return (
    <NotHere title="There is no bloc with this code" search={<CountrySearch />}>
      Blocs have their letters as address, like /blocs/eu or /blocs/nato.
    </NotHere>
  )
}
