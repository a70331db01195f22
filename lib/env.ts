import { z } from 'zod'

/** `on` or `off`, however capitalised; also 1/0, true/false, yes/no. */
const flag = (byDefault: boolean) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .transform((text, context) => {
      if (text === '') return byDefault
      if (['on', '1', 'true', 'yes'].includes(text)) return true
      if (['off', '0', 'false', 'no'].includes(text)) return false
      context.addIssue({ code: 'custom', message: 'must be on or off' })
      return z.NEVER
    })
    .optional()
    .transform((value) => value ?? byDefault)

/** An unset variable and an empty one are the same: compose files write `NAME: ${NAME:-}`. */
const text = z
  .string()
  .optional()
  .transform((value) => value || undefined)

/** The environment is read here and nowhere else, and checked at first use. */
const schema = z
  .object({
    DATABASE_URL: z
      .string({
        error: 'DATABASE_URL is not set: start the app with `npm start`, or set it to your PostgreSQL',
      })
      .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres:// or postgresql://'),
    /** Copies of that database that PostgreSQL keeps itself (streaming replicas), with commas between: for reading. */
    DATABASE_REPLICA_URLS: z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((url) => url.trim())
          .filter(Boolean),
      )
      .pipe(
        z.array(
          z
            .string()
            .regex(
              /^postgres(ql)?:\/\//,
              'DATABASE_REPLICA_URLS must be addresses like postgres://…, with commas between',
            ),
        ),
      ),
    /** Connections of one process. Two processes for each core of the database are a good start. */
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    /** The address people use, for links in mails, feeds, images and citations; taken from the request when unset. */
    PUBLIC_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
    /** Where the embedded database and the mails of an installation without SMTP are kept. */
    DEMARCHE_DATA: text.transform((value) => value ?? '.demarche'),

    /** Whether one may propose an event without an account. */
    ANONYMOUS_PROPOSALS: flag(true),
    /** Whether nobody may publish what they proposed themselves, or retract, merge and restore alone. */
    TWO_PERSON_REVIEW: flag(false),
    /** Whether the addresses of sources are looked at, and a web archive is asked for copies. Sends requests to other sites. */
    LINK_CHECKS: flag(false),
    /** Whether anybody may make an account. */
    SIGN_UP: flag(true),
    /** Signs session cookies. Made at first start and kept in the database when unset. */
    BETTER_AUTH_SECRET: text.pipe(z.string().min(32, 'needs at least 32 characters').optional()),
    /** Make the first administrator at start, without the one-time link. */
    ADMIN_EMAIL: text.pipe(z.email().max(254).optional()),
    ADMIN_PASSWORD: text.pipe(z.string().max(256).optional()),

    /** smtp://user:password@host:587 or smtps://…; without it mails are written to files in DEMARCHE_DATA. */
    SMTP_URL: text.pipe(
      z
        .string()
        .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
        .optional(),
    ),
    MAIL_FROM: text.transform((value) => value ?? 'Demarche <demarche@localhost>'),

    /** Whether this process works off jobs: alerts, digests. */
    JOBS: flag(true),
    /** Whether webhooks may lead into private networks. */
    ALLOW_PRIVATE_WEBHOOKS: flag(false),

    /** How many proxies stand in front and set X-Forwarded-For; `on` is one. Without it that header is not believed. */
    TRUST_PROXY: z
      .string()
      .trim()
      .toLowerCase()
      .optional()
      .transform((value, context) => {
        if (!value || ['off', 'false', 'no'].includes(value)) return 0
        if (['on', 'true', 'yes'].includes(value)) return 1
        if (/^\d$/.test(value)) return Number(value)
        context.addIssue({ code: 'custom', message: 'must be on, off or the number of proxies' })
        return z.NEVER
      }),
    /** Memory for answers that are kept until the data change. 0 keeps none. */
    KEPT_ANSWERS_MB: z.coerce.number().int().min(0).max(10_000).default(64),
    /**
     * Memory for the record as numbers, 40 bytes a revision, from which matrices under other definitions and as known earlier
     * are folded. What does not fit is read from the database each time; 0 keeps none.
     */
    RECORD_IN_MEMORY_MB: z.coerce.number().int().min(0).max(100_000).default(256),
    /** One line of JSON a request on standard output. */
    LOG_REQUESTS: flag(false),
    /** Lets Prometheus read /metrics; without it there is none. */
    METRICS_TOKEN: text.pipe(z.string().min(16, 'needs at least 16 characters').optional()),
    /** Requests of one client address that read through the API, and of one key that write, in a minute. */
    API_READS_PER_MINUTE: z.coerce.number().int().min(1).max(100_000_000).default(60_000),
    API_WRITES_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(1_200),
    /** Views of one client address in a minute that must be worked out from the whole record; see lib/front/costly.ts. */
    COSTLY_VIEWS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(600),
    /** `off` for benchmarks and tests that come from one address. */
    RATE_LIMITS: flag(true),
  })
  .refine((env) => !env.SMTP_URL || env.PUBLIC_URL, {
    path: ['PUBLIC_URL'],
    error:
      'is needed with SMTP_URL: mails carry links, and a link must not follow from what a request claims',
  })
  .refine((env) => !env.ADMIN_EMAIL === !env.ADMIN_PASSWORD, {
    path: ['ADMIN_EMAIL'],
    error: 'and ADMIN_PASSWORD go together: set both or neither',
  })

export type Env = z.infer<typeof schema>

let read: Env | undefined

/** Throws an error that names the variables and what to do. */
export function env(): Env {
  if (read) return read
  const parsed = schema.safeParse(process.env)
  if (!parsed.success) throw new Error(parsed.error.issues.map(tell).join('; '))
  read = parsed.data
  return read
}

/** Names the variable unless the message does. Never the value: it may be a password. */
function tell({ path, message }: { path: PropertyKey[]; message: string }): string {
  const name = String(path[0])
  return message.includes(name) ? message : `${name} ${message}`
}
