import { routeOf } from '../route-of'
import { createTopic } from './create-topic'
import { listTopics } from './list-topics'

export const dynamic = 'force-dynamic'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ listTopics, createTopic })
