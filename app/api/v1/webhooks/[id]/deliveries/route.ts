import { routeOf } from '../../../route-of'
import { deliveries } from './list-deliveries'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ listDeliveries: deliveries })
