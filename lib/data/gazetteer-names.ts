import 'server-only'
import { db } from './client'

/** Every name that a text may call an actor, a company or a topic by, apart by kind: what the intake reads texts with. */
export async function listGazetteerNames() {
  const [actors, companies, topics] = await Promise.all([
    db().actor.findMany({
      select: {
        code: true,
        name: true,
        // Names in other languages would be found in English words that only look like them.
        names: {
          select: { kind: true, name: true },
          where: { kind: { not: 'translation' } },
          orderBy: { id: 'asc' },
        },
      },
      orderBy: { id: 'asc' },
    }),
    db().company.findMany({
      select: {
        slug: true,
        name: true,
        sector: true,
        homeCountry: { select: { code: true } },
        names: { select: { kind: true, name: true }, orderBy: { id: 'asc' } },
      },
      orderBy: { id: 'asc' },
    }),
    db().topic.findMany({
      select: {
        slug: true,
        name: true,
        shortName: true,
        names: { select: { name: true }, orderBy: { id: 'asc' } },
      },
      orderBy: { id: 'asc' },
    }),
  ])
  return {
    actors: actors.map(({ code, name, names }) => ({
      code,
      name,
      // A bloc is also called by its code; a country's code is a word of its own too often.
      aliases: [...ofKind(names, 'alias'), ...(code.length !== 3 || name === code ? [code] : [])],
      demonyms: ofKind(names, 'demonym'),
      capitals: ofKind(names, 'capital'),
    })),
    companies: companies.map(({ slug, name, sector, homeCountry, names }) => ({
      slug,
      name,
      ...(sector !== null && { sector }),
      ...(homeCountry && { homeCountry: homeCountry.code }),
      aliases: ofKind(names, 'alias'),
      products: ofKind(names, 'product'),
    })),
    topics: topics.map(({ names, ...topic }) => ({ ...topic, aliases: names.map((n) => n.name) })),
  }
}

const ofKind = (names: readonly { kind: string; name: string }[], kind: string): string[] =>
  names.filter((n) => n.kind === kind).map((n) => n.name)

/**
 * Changes whenever one of these names does: compared before each use of a gazetteer that was built from them. Made of
 * the names themselves, so that it holds for every instance, for imports and for changes by hand.
 */
export async function gazetteerVersion(): Promise<string> {
  const [row] = await db().$queryRaw<{ version: string }[]>`
    SELECT concat_ws(' ',
      (SELECT sum(hashtextextended(concat_ws(E'\t', "id", "code", "name"), 0)) FROM "actor"),
      (SELECT sum(hashtextextended(concat_ws(E'\t', "id", "actor_id", "kind", "name"), 0)) FROM "actor_name"
        WHERE "kind" <> 'translation'),
      (SELECT sum(hashtextextended(concat_ws(E'\t', "id", "slug", "name", "sector", "home_country_id"), 0)) FROM "company"),
      (SELECT sum(hashtextextended(concat_ws(E'\t', "id", "company_id", "kind", "name"), 0)) FROM "company_name"),
      (SELECT sum(hashtextextended(concat_ws(E'\t', "id", "slug", "name", "short_name"), 0)) FROM "topic"),
      (SELECT sum(hashtextextended(concat_ws(E'\t', "id", "topic_id", "name"), 0)) FROM "topic_name")
    ) AS "version"`
  return row?.version ?? ''
}
