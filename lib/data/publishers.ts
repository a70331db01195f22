import 'server-only'
import { reads } from './current-reading'

/** What the site of a host is called in sources recorded so far, most often; `null` for a host never cited. */
export async function publisherOfHost(host: string): Promise<string | null> {
  const begins = (prefix: string) => `${prefix.replace(/[\\%_]/g, '\\$&')}/%`
  const [row] = await reads().$queryRaw<{ publisher: string }[]>`
    SELECT "publisher" FROM (
      (SELECT "publisher" FROM "source" WHERE "url" LIKE ${begins(`https://${host}`)} LIMIT 100)
      UNION ALL (SELECT "publisher" FROM "source" WHERE "url" LIKE ${begins(`https://www.${host}`)} LIMIT 100)) s
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`
  return row?.publisher ?? null
}
