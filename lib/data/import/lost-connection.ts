import 'server-only'

/** What the driver says of a connection that is gone, to whoever asks for something on it afterwards. */
const LOST = /connection error and is not queryable|Connection terminated/
/** As PostgreSQL names it (appendix A of its manual). */
const CONNECTION_FAILURE = '08006'

/** Says plainly that a connection was lost, where that is what an error means; any other stays as it is. */
export const toldPlainly = (error: unknown): unknown =>
  error instanceof Error && LOST.test(error.message)
    ? Object.assign(new Error('The connection to the database was lost', { cause: error }), {
        code: CONNECTION_FAILURE,
      })
    : error
