import { PaletteOpener } from '../palette/palette-opener'
import { Input } from '../ui/control'
import { SEARCH_PATH } from './search-view'

/** The search of the header: a GET form; with scripts the palette opens from it, and by Ctrl-K or Cmd-K anywhere. */
export function HeaderSearch() {
  return (
    <search>
      <form action={SEARCH_PATH} aria-label="Search the site" className="header-search">
        <Input
          type="search"
          name="q"
          aria-label="Search"
          maxLength={200}
          autoComplete="off"
          placeholder="Search"
          id="header-search"
        />
        <PaletteOpener inputId="header-search" />
      </form>
    </search>
  )
}
