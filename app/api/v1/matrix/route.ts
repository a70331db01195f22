import { routeOf } from '../route-of'
import { getMatrix } from './get-matrix'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ getMatrix })
