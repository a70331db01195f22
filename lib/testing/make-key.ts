import { createApiKey } from '../data/api-keys'
import type { Database } from '../data/client'
import type { Role } from '../domain/permission'

/** A key of the API that belongs to nobody and does not expire. */
export const makeKey = (db: Database, role: Role, name = `${role} key`) =>
  createApiKey(db, { name, role, ownerId: null, expiresAt: null }, { userId: null, name: 'Test' })
