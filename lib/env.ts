import { z } from 'zod'

/** The environment is read here and nowhere else, and checked at first use. */
const schema = z.object({
  DATABASE_URL: z
    .string({
      error: 'DATABASE_URL is not set: start the app with `npm start`, or set it to your PostgreSQL',
    })
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres:// or postgresql://'),
  /** Connections of one process. Two processes for each core of the database are a good start. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  /** The address people use, for links in feeds, images and citations; taken from the request when unset. */
  PUBLIC_URL: z.url().optional(),
})

export type Env = z.infer<typeof schema>

let read: Env | undefined

/** Throws an error that names the variable and what to do. */
export function env(): Env {
  if (read) return read
  const parsed = schema.safeParse(process.env)
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join('; '))
  read = parsed.data
  return read
}
