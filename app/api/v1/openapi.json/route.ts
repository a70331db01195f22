import { openApiDocument } from '@/lib/interchange/api/openapi'
import type { Work } from '../answer-call'
import { routeOf } from '../route-of'

export const dynamic = 'force-dynamic'

const getDocument: Work = async () => ({ body: openApiDocument() })

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ getDocument })
