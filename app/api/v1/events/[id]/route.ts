import { routeOf } from '../../route-of'
import { changeEvent } from './change-event'
import { getEvent } from './get-event'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ getEvent, changeEvent })
