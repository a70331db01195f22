import { routeOf } from '../route-of'
import { webhooks } from './list-webhooks'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ listWebhooks: webhooks })
