import { routeOf } from '../../../route-of'
import { resend } from './resend'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ resendDelivery: resend })
