import { expect, it } from 'vitest'
import { embedPath, parseEmbedPath } from './embed-path'
import { parseViewPath } from './view-path'

it.each([
  ['/matrix', '/embed/matrix'],
  ['/timeline', '/embed/timeline'],
  ['/map', '/embed/map'],
  ['/countries/gbr', '/embed/country/gbr'],
  ['/blocs/eu', '/embed/bloc/eu'],
  ['/companies/huawei', '/embed/company/huawei'],
  ['/issues/huawei/5g-networks', '/embed/issue/huawei/5g-networks'],
])('%s stands in a frame as %s, and back', (view, bare) => {
  expect(embedPath(view)).toBe(bare)
  expect(parseEmbedPath(bare)).toEqual(parseViewPath(view))
  expect(parseEmbedPath(bare)).not.toBeNull()
})

it.each(['/coverage', '/countries', '/companies', '/events/abcdefgh', '/sign-in', '/', '/embed/matrix'])(
  '%s has no bare form',
  (path) => {
    expect(embedPath(path)).toBeNull()
  },
)

it.each([
  '/embed',
  '/embed/',
  '/embed/countries/gbr',
  '/embed/country',
  '/embed/company',
  '/embed/event/abcdefgh',
  '/embed/country/../matrix',
  '/matrix',
])('%s is no bare form', (path) => {
  expect(parseEmbedPath(path)).toBeNull()
})
