import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/** Where the words of an event stand. */
export interface EventTexts<Text> {
  readonly title: Text
  readonly scope: Text
  readonly authority: Text
  readonly summary: Text
}

/** What the column `search_text` holds of an event with these texts: for texts that are in no row, as of former versions. */
export const lexemesOf = ({ title, scope, authority, summary }: EventTexts<Prisma.Sql>): Prisma.Sql =>
  Prisma.sql`(setweight(to_tsvector('english', "fold_text"(${title})), 'A')
    || setweight(to_tsvector('english', "fold_text"(coalesce(${scope}, '') || ' ' || coalesce(${authority}, ''))), 'B')
    || setweight(to_tsvector('english', "fold_text"(coalesce(${summary}, ''))), 'C'))`
