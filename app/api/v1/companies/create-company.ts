import 'server-only'
import { addCompany } from '@/lib/data/add-company'
import { companyWrite } from '@/lib/schemas/new-name'
import type { Work } from '../answer-call'
import { nameTaken, unprocessable } from '../events/refusals'
import { readBody } from '../read-body'

/** Adds a company, by the command of the form. */
export const createCompany: Work = async ({ body, actor }) => {
  const read = readBody(companyWrite, body)
  if (!read.ok) return read.response
  if (!actor) throw new Error('a company was sent by nobody')
  const made = await addCompany(read.data, { userId: actor.userId, name: actor.name })
  if (made.ok) return { status: 201, body: { slug: made.slug, ...read.data } }
  if (made.reason === 'known') return nameTaken('company', made)
  return unprocessable([
    { field: 'homeCountry', message: `“${read.data.homeCountry}” is no country that is known here` },
  ])
}
