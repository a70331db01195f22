import { routeOf } from '../route-of'
import { createEvent } from './create-event'
import { listEvents } from './list-events'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ listEvents, createEvent })
