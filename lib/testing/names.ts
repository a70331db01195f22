import type { Names } from '@/lib/domain/names'

/** A few names, as a directory of the database would give them. */
export const NAMES: Names = {
  actors: new Map([
    ['GBR', { name: 'United Kingdom', kind: 'country' }],
    ['DEU', { name: 'Germany', kind: 'country' }],
    ['FRA', { name: 'France', kind: 'country' }],
    ['RUS', { name: 'Russia', kind: 'country' }],
    ['EU', { name: 'European Union', kind: 'bloc' }],
  ]),
  companies: new Map([
    ['huawei', { name: 'Huawei' }],
    ['zte', { name: 'ZTE' }],
  ]),
  topics: new Map([['5g-networks', { name: '5G networks', shortName: '5G' }]]),
}
