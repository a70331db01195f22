import { expect, it } from 'vitest'
import { archivedCopyOf } from './archived-copy'

const url = 'https://www.gov.uk/news?id=1'

it.each([
  [
    { publishedOn: '2020-07-14', archivedUrl: null },
    'https://web.archive.org/web/20200714/https://www.gov.uk/news?id=1',
  ],
  [
    { publishedOn: null, archivedUrl: null },
    'https://web.archive.org/web/202007/https://www.gov.uk/news?id=1',
  ],
  [{ publishedOn: null, archivedUrl: 'https://archive.today/x' }, 'https://archive.today/x'],
])('a source of %o has its copy at %s', (known, copy) => {
  expect(archivedCopyOf({ url, ...known }, '2020-07')).toBe(copy)
})
