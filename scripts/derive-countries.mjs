// Derives prisma/data/countries.json (249 countries of ISO 3166-1) from the npm package `world-countries`.
// Run by hand after updating that package: node scripts/derive-countries.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const source = JSON.parse(
  readFileSync(new URL('../node_modules/world-countries/countries.json', import.meta.url), 'utf8'),
)

// Short English names in common use, where the package prefers another form. No name is a claim on status.
const NAMES = {
  TUR: 'Turkey',
  CIV: 'Ivory Coast',
  COD: 'DR Congo',
  COG: 'Congo',
  CPV: 'Cape Verde',
  SWZ: 'Eswatini',
  MKD: 'North Macedonia',
  MMR: 'Myanmar',
  VAT: 'Vatican City',
  PSE: 'Palestine',
}

// Names and adjectives people type that no table of states carries.
const EXTRA_ALIASES = {
  GBR: ['UK', 'U.K.', 'Britain', 'Great Britain', 'England'],
  USA: ['US', 'U.S.', 'U.S.A.', 'America', 'United States of America'],
  NLD: ['Holland', 'The Netherlands'],
  KOR: ['South Korea', 'Korea', 'Republic of Korea'],
  PRK: ['North Korea', 'DPRK'],
  CZE: ['Czech Republic'],
  ARE: ['UAE', 'Emirates'],
  TUR: ['Türkiye', 'Turkiye'],
  CIV: ["Côte d'Ivoire", "Cote d'Ivoire"],
  RUS: ['Russian Federation'],
  CHN: ['PRC', "People's Republic of China", 'Mainland China'],
  TWN: ['Republic of China', 'Chinese Taipei'],
  MMR: ['Burma'],
  COD: ['DRC', 'Congo-Kinshasa', 'Democratic Republic of the Congo'],
  COG: ['Congo-Brazzaville', 'Republic of the Congo'],
  SWZ: ['Swaziland'],
  CPV: ['Cabo Verde'],
  SAU: ['Saudi'],
  VAT: ['Holy See'],
  BIH: ['Bosnia'],
  TLS: ['East Timor'],
  MKD: ['Macedonia'],
  NZL: ['Aotearoa'],
  IRN: ['Persia'],
  LAO: ['Laos'],
  SYR: ['Syria'],
  MDA: ['Moldova'],
  VNM: ['Viet Nam'],
}
const EXTRA_DEMONYMS = {
  GBR: ['British', 'Briton', 'Brit'],
  USA: ['American'],
  NLD: ['Dutch'],
  NZL: ['New Zealander', 'Kiwi'],
  AUS: ['Australian', 'Aussie'],
  PHL: ['Philippine', 'Filipino'],
  CHE: ['Swiss'],
  DNK: ['Danish', 'Dane'],
  SWE: ['Swedish', 'Swede'],
  FIN: ['Finnish', 'Finn'],
  POL: ['Polish'],
  ESP: ['Spanish', 'Spaniard'],
  TUR: ['Turkish', 'Turk'],
  IRL: ['Irish'],
  FRA: ['French'],
  THA: ['Thai'],
  ISR: ['Israeli'],
  SAU: ['Saudi Arabian', 'Saudi'],
  ARE: ['Emirati'],
  KAZ: ['Kazakh'],
  UZB: ['Uzbek'],
  KGZ: ['Kyrgyz'],
  TJK: ['Tajik'],
  AFG: ['Afghan'],
  ARG: ['Argentine', 'Argentinian'],
  CZE: ['Czech'],
  SVK: ['Slovak'],
  SVN: ['Slovene', 'Slovenian'],
  SRB: ['Serbian', 'Serb'],
  HRV: ['Croatian', 'Croat'],
  ISL: ['Icelandic'],
  LUX: ['Luxembourgish'],
  PRK: ['North Korean'],
  KOR: ['South Korean', 'Korean'],
  BGR: ['Bulgarian'],
  LVA: ['Latvian'],
  MMR: ['Burmese'],
  BGD: ['Bangladeshi'],
  MUS: ['Mauritian'],
}

const unique = (values) => [
  ...new Set(values.filter((v) => typeof v === 'string' && v.trim() !== '').map((v) => v.trim())),
]

const demonymsOf = (c) => [...(EXTRA_DEMONYMS[c.cca3] ?? []), c.demonyms?.eng?.m, c.demonyms?.eng?.f]
// "Dutch" and "Indian" mean the states: a territory that shares its demonym with one is not called by it here.
const ofStates = new Set(source.filter((c) => c.independent).flatMap(demonymsOf))
const isOwnDemonym = (c) => (demonym) => c.independent || !ofStates.has(demonym)

const countries = source
  .filter((c) => c.cca3 !== 'UNK') // Kosovo has no ISO 3166-1 code; it comes from blocs.json as XKX
  .map((c) => {
    const name = NAMES[c.cca3] ?? c.name.common
    const native = Object.values(c.name.native ?? {}).map((n) => n.common)
    const translations = {}
    for (const [lang, t] of Object.entries(c.translations)) translations[lang] = t.common
    for (const [lang, n] of Object.entries(c.name.native ?? {})) translations[lang] = n.common
    const english = unique([c.name.common, c.name.official, ...(EXTRA_ALIASES[c.cca3] ?? [])]).filter(
      (a) => a !== name,
    )
    return {
      code: c.cca3,
      iso2: c.cca2,
      name,
      officialName: c.name.official,
      region: c.region || 'Antarctic',
      subregion: c.subregion || null,
      capitals: unique(c.capital ?? []),
      demonyms: unique(demonymsOf(c)).filter(isOwnDemonym(c)),
      aliases: english,
      // Written forms of the name elsewhere, as plain strings by ISO 639-3 language.
      translations: Object.fromEntries(
        Object.entries(translations)
          .filter(([, t]) => t && t !== name)
          .sort(),
      ),
      nativeNames: unique(native).filter((n) => n !== name),
      latlng: c.latlng,
    }
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1))

const lines = countries.map((c) => ` ${JSON.stringify(c)}`)
writeFileSync(new URL('../prisma/data/countries.json', import.meta.url), `[\n${lines.join(',\n')}\n]\n`)
console.log(`${countries.length} countries`)
