import { Agent, request } from 'node:http'
import { randomOf } from '../generate/random'

/** How many requests are under way at once. */
export const AT_ONCE = 16
/** Close it when done. */
export const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

/** Every route that a stranger may try, with places for names. */
const ROUTES = [
  ...[
    '/',
    '/matrix',
    '/timeline',
    '/map',
    '/compare',
    '/countries',
    '/countries/N',
    '/blocs/N',
    '/companies',
    '/companies/N',
  ],
  ...[
    '/issues/N/N',
    '/events/N',
    '/events/N/history',
    '/events/N/history/N',
    '/events/N/edit',
    '/events/N/retract',
    '/events/N/merge',
  ],
  ...[
    '/events/new',
    '/intake',
    '/import',
    '/review',
    '/review/N',
    '/shifts',
    '/s/N',
    '/s',
    '/embed/matrix',
    '/embed/timeline',
    '/embed/N',
  ],
  ...[
    '/method',
    '/search',
    '/coverage',
    '/changes',
    '/why',
    '/share',
    '/share/details',
    '/data',
    '/cite',
    '/oembed',
    '/submissions',
  ],
  ...[
    '/submissions/N',
    '/submissions/N/edit',
    '/account',
    '/admin',
    '/admin/labels',
    '/sign-in',
    '/sign-up',
    '/setup',
    '/forgot-password',
  ],
  ...[
    '/reset-password',
    '/metrics',
    '/readyz',
    '/healthz',
    '/cells',
    '/matrix.csv',
    '/matrix.json',
    '/timeline.csv',
    '/timeline.json',
    '/shifts.atom',
  ],
  ...[
    '/timeline.atom',
    '/countries/N.csv',
    '/companies/N.json',
    '/issues/N/N.atom',
    '/events/N.json',
    '/matrix.svg',
    '/countries/N.svg',
  ],
  ...[
    '/api/search',
    '/api/suggest',
    '/api/quick-add',
    '/api/entry-check',
    '/api/v1/events',
    '/api/v1/events/N',
    '/api/v1/matrix',
  ],
  ...[
    '/api/v1/parse',
    '/api/v1/extract',
    '/api/v1/N',
    '/api/v1/events/N/revisions',
    '/N',
    '/_next/N',
    '/representations/N/N',
    '/picture/N/N',
  ],
]
const PARAMS = [
  ...[
    'asOf',
    'knownAt',
    'basis',
    'words',
    'targeting',
    'actor',
    'company',
    'topic',
    'stance',
    'kind',
    'bloc',
    'region',
    'sort',
    'vs',
  ],
  ...[
    'from',
    'to',
    'q',
    'after',
    'cursor',
    'limit',
    'token',
    'url',
    'next',
    'show',
    'page',
    'format',
    'issue',
    '__proto__',
    'constructor',
  ],
]
const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]

/** What is written where a name, a day or a word is expected. */
const VALUES = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '%',
    '%00',
    '%zz',
    '%c0%af',
    '\ud800',
    '\u202egnp.exe',
    '\u200b',
    '\ufeff',
    'é'.repeat(3_000),
  ],
  ...[
    '../../etc/passwd',
    '..%2f..%2f',
    '//evil.example',
    'javascript:alert(1)',
    'https://user:pass@169.254.169.254/',
    'data:text/html,x',
  ],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE actor; --',
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x")',
    '{{7*7}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an attacker writes
    '${7*7}',
    '\\',
    '\r\nSet-Cookie: a=b',
  ],
  ...[
    '9999-12-31',
    '0000-00-00',
    '2020-02-30',
    '-1',
    '0',
    '1e309',
    'NaN',
    '99999999999999999999',
    '2020-13',
    '10000-01-01',
    '292278994-08-17T07:12:55Z',
  ],
  ...[
    'GBR',
    'gbr',
    'huawei',
    '5g-networks',
    '5G',
    'EU',
    'huawei/5g-networks',
    '2020',
    '2020-07-14',
    'ban',
    'null',
    'undefined',
    '[object Object]',
  ],
  ...[
    'a'.repeat(6_000),
    'toString',
    '__proto__',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '٢٠٢٠',
    '２０２０',
    '2020-07-14.99999999999',
    '1.1',
    '*',
    '%%%',
    '_',
    '()',
    ':*',
    '&|!',
    "'",
  ],
]
const BODIES: readonly (readonly [string, string | Buffer])[] = [
  ['application/json', ''],
  ['application/json', '{'],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '{"text": 7}'],
  ['application/json', '{"text": "UK bans Huawei 5G\\u0000"}'],
  ['application/json', '{"text": "\\ud800"}'],
  ['application/json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['application/json', `{"text": "${'a '.repeat(100_000)}"}`],
  ['application/json', '{"__proto__": {"admin": true}, "text": "x"}'],
  ['application/json', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['text/plain', 'text'],
  ['application/x-www-form-urlencoded', 'a=1&a=2&%zz=%'],
  ['application/x-www-form-urlencoded', `${'a=1&'.repeat(10_000)}`],
  ['multipart/form-data', 'no boundary'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_00"\r\n\r\n\0\r\n--x--',
  ],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="1_$ACTION_REF_1"\r\n\r\n\r\n--x--',
  ],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
]

export interface Shot {
  method: string
  path: string
  headers: Record<string, string>
  body: string | Buffer | null
}

/** The n-th request, always the same. */
export function shotOf(n: number, ownOrigin: string): Shot {
  const random = randomOf(7, n)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  // As an address of the wire: some values are encoded, some are what a careless program sends.
  const written = (value: string) => {
    const raw = random() < 0.15 && /^[\x21-\x7e]+$/.test(value) && !value.includes('#')
    if (raw) return value
    try {
      return encodeURIComponent(value)
    } catch {
      return '%ED%A0%80'
    }
  }
  const path = one(ROUTES).replace(/N/g, () => written(one(VALUES)) || 'x')
  const query = Array.from(
    { length: Math.floor(random() * 4) },
    () => `${written(one(PARAMS))}=${written(one(VALUES))}`,
  )
  if (random() < 0.01) query.push(Array.from({ length: 1_500 }, () => 'actor=GBR').join('&'))
  const method = one(METHODS)
  const [type, body] =
    method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? ['', null] : one(BODIES)
  const headers: Record<string, string> = {
    ...(type && { 'content-type': type }),
    ...(random() < 0.1 && { origin: one(['https://evil.example', 'null', ownOrigin]) }),
    ...(random() < 0.1 && {
      cookie: one(['demarche.session=x', 'demarche.session=%00', 'a=b; demarche.recorded=<x>', ';;;=']),
    }),
    ...(random() < 0.1 && { 'if-none-match': one(['*', '"', 'W/"x"', ',,,']) }),
    ...(random() < 0.1 && { 'accept-datetime': one(['x', 'Thu, 01 Jan 1970 00:00:00 GMT', '9'.repeat(99)]) }),
    ...(random() < 0.1 && { rsc: '1', 'next-router-state-tree': one(['x', '%5B%5D', '[]', '%zz']) }),
    ...(random() < 0.1 && { 'next-action': one(['x', '0'.repeat(40), '__proto__']) }),
    ...(random() < 0.1 && { authorization: one(['Bearer x', 'Basic Og==', `Bearer ${'x'.repeat(4_000)}`]) }),
    ...(random() < 0.1 && { 'x-forwarded-for': one(['::1', '999.999.1.1', 'x'.repeat(500)]) }),
    ...(random() < 0.1 && { 'x-forwarded-host': one(['evil.example', 'a b', '[', 'x'.repeat(300)]) }),
    ...(random() < 0.1 && {
      'idempotency-key': one(['x', 'x'.repeat(3_000)]),
      'if-match': one(['*', '"1"', 'x']),
    }),
  }
  return { method, path: path + (query.length > 0 ? `?${query.join('&')}` : ''), headers, body }
}

/**
 * Sends a request and answers its status; throws when there is no answer. A connection that the server closed after the
 * request before is no fault of this one, which is sent once more on its own.
 */
export const shoot = (url: string, shot: Shot): Promise<number> =>
  send(url, shot, agent).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error
    return send(url, shot, false)
  })

function send(url: string, { method, path, headers, body }: Shot, through: Agent | false): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) }
    const asked = request(
      url,
      { agent: through, timeout: 60_000, method, path, headers: { ...headers, ...length } },
      (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
        answer.once('error', reject)
      },
    )
    asked.once('timeout', () => asked.destroy(new Error('no answer within a minute')))
    asked.once('error', reject)
    asked.end(body ?? undefined)
  })
}
