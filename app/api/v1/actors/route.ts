import { routeOf } from '../route-of'
import { listActors } from './list-actors'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ listActors })
