import { routeOf } from '../route-of'
import { listShifts } from './list-shifts'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ listShifts })
