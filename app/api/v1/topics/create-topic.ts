import 'server-only'
import { addTopic } from '@/lib/data/add-topic'
import { topicWrite } from '@/lib/schemas/new-name'
import type { Work } from '../answer-call'
import { nameTaken } from '../events/refusals'
import { readBody } from '../read-body'

/** Adds a topic, by the command of the form. */
export const createTopic: Work = async ({ body, actor }) => {
  const read = readBody(topicWrite, body)
  if (!read.ok) return read.response
  if (!actor) throw new Error('a topic was sent by nobody')
  const made = await addTopic(read.data, { userId: actor.userId, name: actor.name })
  if (!made.ok) return nameTaken('topic', made)
  const { name, shortName, description } = read.data
  return { status: 201, body: { slug: made.slug, name, shortName, description } }
}
