/** The main parts of the site, in the order of the navigation. Only pages that exist. */
export const NAV_ITEMS: readonly { readonly href: string; readonly label: string }[] = [
  { href: '/matrix', label: 'Matrix' },
  { href: '/map', label: 'Map' },
  { href: '/timeline', label: 'Timeline' },
  { href: '/shifts', label: 'Shifts' },
  { href: '/countries', label: 'Countries' },
  { href: '/companies', label: 'Companies' },
  { href: '/method', label: 'Method' },
]

/** Whether a page lies in a part of the site: `/countries/gbr` in `/countries`, but `/countries-x` does not. */
export const isWithin = (pathname: string, href: string): boolean =>
  pathname === href || pathname.startsWith(`${href}/`)
