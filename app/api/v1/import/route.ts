import { routeOf } from '../route-of'
import { importFile } from './import-file'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ importEvents: importFile })
