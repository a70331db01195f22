import { routeOf } from '../../../route-of'
import { retract } from './retract'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ retractEvent: retract })
