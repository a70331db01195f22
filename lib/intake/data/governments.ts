import type { GovernmentNames } from './government-names'
import { AFRICA } from './governments-africa'
import { AMERICAS } from './governments-americas'
import { ASIA_EAST } from './governments-asia-east'
import { ASIA_WEST } from './governments-asia-west'
import { EUROPE_SOUTH_EAST } from './governments-europe-south-east'
import { EUROPE_WEST } from './governments-europe-west'

/** Names by which governments are known besides their country's, by actor code; one file a region. */
export const GOVERNMENTS: Readonly<Record<string, GovernmentNames>> = {
  ...AMERICAS,
  ...EUROPE_WEST,
  ...EUROPE_SOUTH_EAST,
  ...ASIA_WEST,
  ...ASIA_EAST,
  ...AFRICA,
}

/** Where one word names two actors, the one meant in news. */
export const PREFERRED: Readonly<Record<string, string>> = {
  brussels: 'EU',
  congolese: 'COD',
  congo: 'COD',
  dominican: 'DOM',
  korean: 'KOR',
  korea: 'KOR',
  georgetown: 'GUY',
  kingston: 'JAM',
  'san jose': 'CRI',
  american: 'USA',
  indian: 'IND',
  french: 'FRA',
  dutch: 'NLD',
  norwegian: 'NOR',
  samoan: 'WSM',
}

/** Capitals that are more often something else in English news. */
export const NOT_SEATS: ReadonlySet<string> = new Set([
  'the valley',
  'the bottom',
  'stanley',
  'douglas',
  'hamilton',
  'victoria',
  'city of victoria',
  'plymouth',
  'jamestown',
  'male',
  'saint johns',
  "saint john's",
  'san juan',
  'george town',
  'georgetown',
  'kingston',
  'west island',
  'sucre',
  'nassau',
  'hagatna',
  'road town',
  'praia',
  'lobamba',
  'basse-terre',
  'saint-denis',
  'philipsburg',
  'stanley',
  'san jose',
  'settlement',
])
