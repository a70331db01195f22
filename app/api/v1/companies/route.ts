import { routeOf } from '../route-of'
import { createCompany } from './create-company'
import { listCompanies } from './list-companies'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ listCompanies, createCompany })
