import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { faultsOfPage } from './look-at-page'

/** Pages that anybody can read, by their files; EVENT is one that is found when the test runs. */
const PUBLIC: Readonly<Record<string, readonly string[]>> = {
  'page.tsx': ['/'],
  'matrix/page.tsx': [
    '/matrix?company=huawei&region=Oceania',
    '/matrix?topic=5g-networks&bloc=FVEY&vs=2019-01-01',
  ],
  'timeline/page.tsx': [
    '/timeline?company=huawei&topic=5g-networks&actor=NZL',
    '/timeline?q=nothing-like-this',
  ],
  'map/page.tsx': ['/map?company=zte&topic=5g-networks'],
  'compare/page.tsx': ['/compare', '/compare?actor=NZL&actor=GBR'],
  'countries/page.tsx': ['/countries?region=Oceania'],
  'countries/[code]/page.tsx': ['/countries/nzl'],
  'blocs/[code]/page.tsx': ['/blocs/fvey'],
  'companies/page.tsx': ['/companies'],
  'companies/[slug]/page.tsx': ['/companies/kaspersky'],
  'issues/[company]/[topic]/page.tsx': ['/issues/huawei/gov-devices'],
  'shifts/page.tsx': ['/shifts?actor=NZL'],
  'search/page.tsx': ['/search?q=huawei', '/search?q=qqqq'],
  'coverage/page.tsx': ['/coverage?region=Oceania'],
  'changes/page.tsx': ['/changes?knownAt=2020-01-01T00:00:00.000Z'],
  'why/page.tsx': ['/why?actor=GBR&issue=huawei%2F5g-networks'],
  'share/page.tsx': ['/share?address=%2Ftimeline%3Factor%3DGBR'],
  'data/page.tsx': ['/data'],
  'data/releases/page.tsx': ['/data/releases'],
  'method/page.tsx': ['/method'],
  'alerts/page.tsx': ['/alerts'],
  'events/[id]/page.tsx': ['/events/EVENT'],
  'events/[id]/history/page.tsx': ['/events/EVENT/history'],
  'events/[id]/history/[version]/page.tsx': ['/events/EVENT/history/1'],
  'events/new/page.tsx': ['/events/new'],
  'intake/page.tsx': ['/intake'],
  '(account)/sign-in/page.tsx': ['/sign-in'],
  '(account)/sign-up/page.tsx': ['/sign-up'],
  '(account)/forgot-password/page.tsx': ['/forgot-password'],
  '(account)/reset-password/page.tsx': ['/reset-password?token=x'],
  '(account)/setup/page.tsx': ['/setup?token=x'],
  'api/docs/page.tsx': ['/api/docs'],
  'embed/[...path]/page.tsx': [
    '/embed/matrix?company=huawei&region=Oceania',
    '/embed/timeline?company=huawei&topic=5g-networks&actor=NZL',
    '/embed/map?company=zte&topic=5g-networks',
  ],
  'not-here/[what]/page.tsx': ['/events/0000000000', '/no-such-page', '/countries/zzz'],
}

/** Pages of those who are signed in, or of what they make: every-page-inside.spec.ts, which fails where one is missing. */
const INSIDE = [
  '(account)/account/page.tsx',
  'admin/page.tsx',
  'admin/labels/page.tsx',
  'admin/webhooks/page.tsx',
  'admin/webhooks/[token]/page.tsx',
  'alerts/[token]/page.tsx',
  'events/[id]/edit/page.tsx',
  'events/[id]/merge/page.tsx',
  'events/[id]/retract/page.tsx',
  'import/page.tsx',
  'import/[token]/page.tsx',
  'review/page.tsx',
  'review/[id]/page.tsx',
  'submissions/page.tsx',
  'submissions/[token]/page.tsx',
  'submissions/[token]/edit/page.tsx',
]
/** Leads on to another page. */
const LEADING = ['s/[slug]/page.tsx']

test('every page of the app is looked at', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)page\.tsx$/.test(file),
  )
  expect(pages.sort()).toEqual([...Object.keys(PUBLIC), ...INSIDE, ...LEADING].sort())
})

/** Some at a time, so that both browsers have something to do. */
const paths = Object.values(PUBLIC).flat()
const PARTS = 6
for (let part = 0; part < PARTS; part++)
  test(`nothing is wrong with the pages of part ${part + 1} of ${PARTS}, however one reads them`, async ({
    page,
    request,
  }) => {
    test.slow()
    const event = (await (await request.get('/api/v1/events?limit=1&actor=GBR')).json()).data[0].id
    const found: Record<string, string[]> = {}
    for (const path of paths.filter((_, i) => i % PARTS === part)) {
      await page.goto(path.replace('EVENT', event))
      const faults = await faultsOfPage(page)
      if (faults.length > 0) found[path] = faults
    }
    expect(found).toEqual({})
  })
