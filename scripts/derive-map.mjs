// Derives components/map/world.json, the outlines that the map draws, from the npm package `world-atlas` (Natural Earth,
// public domain, 1 : 50 million). Run by hand after updating that package: node scripts/derive-map.mjs
// Two equal-area projections, so that no state looks larger than it is: Equal Earth for the world, and Lambert's
// azimuthal one about 52° N 15° E, the one that the EU's own statistics use, for the crowded part.
import { readFileSync, writeFileSync } from 'node:fs'
import { geoArea, geoAzimuthalEqualArea, geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'

const read = (path) => JSON.parse(readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8'))
const names = read('world-countries/countries.json')
const codeOfNumber = new Map(names.map(({ ccn3, cca3 }) => [ccn3, cca3]))
const placeOf = new Map(names.map(({ cca3, latlng }) => [cca3, [latlng[1], latlng[0]]]))
const topology = presimplify(read('world-atlas/countries-50m.json'), sphericalTriangleArea)

function outlines({ projection, width, height, detail, most }) {
  const simple = simplify(topology, detail)
  const shapes = feature(simple, simple.objects.countries).features.filter(({ id }) => id !== '010') // Antarctica
  projection.clipExtent([
    [0, 0],
    [width, height],
  ])
  const path = geoPath(projection)
  const drawn = shapes.flatMap((shape) => {
    const code = codeOfNumber.get(shape.id) ?? null
    if (geoArea(shape) > 6) return [] // A ring that simplification turned inside out.
    const d = relative(path(shape) ?? '', most)
    if (d === '') return []
    const [x, y] = labelPoint(shape, path)
    const isInside = x >= 0 && y >= 0 && x <= width && y <= height
    const mark = isInside ? { x: round(x), y: round(y) } : { x: null, y: null }
    return [{ code, d, ...mark, area: Math.round(path.area(shape)) }]
  })
  return drawn.concat(missing(drawn, projection, width, height))
}

/** States that the atlas has no outline for, or one that simplification took away: a point where they are. */
function missing(shapes, projection, width, height) {
  const drawn = new Set(shapes.map(({ code }) => code))
  return [...placeOf].flatMap(([code, place]) => {
    if (drawn.has(code) || code === 'ATA') return []
    const [x, y] = projection(place)
    if (x < 0 || y < 0 || x > width || y > height) return []
    return [{ code, d: '', x: round(x), y: round(y), area: 0 }]
  })
}

/** The middle of the largest part of a state: France's is in France, the United States' in the lower 48. */
function labelPoint(shape, path) {
  const parts = shape.geometry?.type === 'MultiPolygon' ? shape.geometry.coordinates : null
  if (!parts) return path.centroid(shape)
  const polygons = parts.map((coordinates) => ({ type: 'Polygon', coordinates }))
  return path.centroid(polygons.sort((a, b) => path.area(b) - path.area(a))[0])
}

const round = (n) => Math.round(n * 10) / 10

/** A path of d3 in whole tenths and relative steps: a third of its length. Rings below `most` tenths across are left out, but one. */
function relative(text, most) {
  const rings = text
    .split('M')
    .slice(1)
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(',').map((n) => Math.round(Number(n) * 10))),
    )
  const size = (ring) => {
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
    return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
  }
  const largest = Math.max(0, ...rings.map(size))
  return rings
    .filter((ring) => size(ring) >= most || size(ring) === largest)
    .map((ring) => {
      let [x, y] = ring[0]
      let out = `M${x / 10} ${y / 10}l`
      for (const [nx, ny] of ring.slice(1)) {
        if (nx === x && ny === y) continue
        out += `${step(nx - x)} ${step(ny - y)} `
        ;[x, y] = [nx, ny]
      }
      return `${out.trim().replaceAll(' -', '-')}z`
    })
    .filter((ring) => !ring.includes('lz'))
    .join('')
}

/** ".5", "-.5", "12.3". */
const step = (tenths) => String(tenths / 10).replace(/^(-?)0\./, '$1.')

const world = geoEqualEarth().rotate([-11, 0]).fitWidth(960, { type: 'Sphere' })
const [, top] = world([11, 83.7])
const [, bottom] = world([11, -56.5])
const [tx, ty] = world.translate()
world.translate([tx, ty - top])
const europe = geoAzimuthalEqualArea().rotate([-15, -52]).scale(820).translate([230, 265])

const picture = {
  world: {
    width: 960,
    height: Math.ceil(bottom - top),
    shapes: outlines({
      projection: world,
      width: 960,
      height: Math.ceil(bottom - top),
      detail: 2.2e-5,
      most: 15,
    }),
  },
  europe: {
    width: 480,
    height: 500,
    shapes: outlines({ projection: europe, width: 480, height: 500, detail: 4e-6, most: 25 }),
  },
}
// One state a line.
const lines = ({ width, height, shapes }) =>
  `{ "width": ${width}, "height": ${height}, "shapes": [\n${shapes.map((s) => `    ${JSON.stringify(s)}`).join(',\n')}\n  ] }`
writeFileSync(
  new URL('../components/map/world.json', import.meta.url),
  `{\n  "source": "Made by scripts/derive-map.mjs from world-atlas 2 (ISC), which is made from Natural Earth 1:50m (public domain).",\n  "world": ${lines(picture.world)},\n  "europe": ${lines(picture.europe)}\n}\n`,
)
