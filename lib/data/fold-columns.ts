import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/** What the fold needs to know of `stance_event e`: the fields of a `FoldEvent`. */
export const FOLD_COLUMNS = Prisma.sql`
  e."public_id" AS "id", e."id" AS "order", e."stance"::text AS "stance", e."kind"::text AS "kind",
  e."targeting"::text AS "targeting", e."confidence"::text AS "confidence", e."announced_on" AS "announcedOn",
  e."effective_on" AS "effectiveOn", e."deadline_on" AS "deadlineOn", e."ends_on" AS "endsOn"`
