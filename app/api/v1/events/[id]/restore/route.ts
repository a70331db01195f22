import { routeOf } from '../../../route-of'
import { restore } from './restore'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ restoreEvent: restore })
