/** The tables of the record that grow with it. A large import replaces some of them, and locks all. */
export const RECORD_TABLES = ['stance_event', 'source', 'revision', 'span', 'related_event'] as const

/**
 * The first statement of a transaction that reads one state (REPEATABLE READ): waits for a large import, which puts new tables in the
 * place of old ones. Other statements would settle on the state first and wait then, and find new tables by it: those have some rows
 * for every state and others for none. To lock is no question, so no state is settled on by it.
 */
export const WAIT_FOR_TABLES = `LOCK TABLE ${RECORD_TABLES.join(', ')} IN ACCESS SHARE MODE`
