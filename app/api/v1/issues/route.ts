import { routeOf } from '../route-of'
import { listIssues } from './list-issues'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ listIssues })
