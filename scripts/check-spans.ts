import { findSpanFaults } from '@/lib/data/check-spans'
import { connect } from '@/lib/data/client'
import { env } from '@/lib/env'

// Proves that the kept spans equal the fold of the events. Exits with 1 and names the cells when they do not.
const db = connect(env().DATABASE_URL, 2)
const { cells, faults } = await findSpanFaults(db)
await db.$disconnect()
for (const fault of faults.slice(0, 50)) console.error(`${fault.cell}: ${fault.what}`)
console.log(`${cells} cells folded anew, ${faults.length} differ from the kept spans`)
if (faults.length > 0) process.exitCode = 1
