import type { Metadata } from 'next'
import { ApiPage } from '@/components/api-docs/api-page'
import { readAddress } from '../../read-address'
import { readReference } from './reference'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'The API',
  description:
    'Every call of the API with its parameters, answers and examples: events, revisions, the matrix, shifts, names. Reading needs no key.',
  alternates: { canonical: '/api/docs' },
}

export default async function ApiDocs() {
  return <ApiPage calls={readReference(await readAddress(''))} document="/api/v1/openapi.json" />
}
