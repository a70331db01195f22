import { routeOf } from '../../../route-of'
import { listRevisions } from './list-revisions'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ listRevisions })
