import type { Candidate } from '@/lib/intake/reading'

/**
 * A candidate on the wire: the fields of DESIGN.md section 3, then what else is worth knowing of it. Marks within the
 * evidence stay inside: they are for our own highlighting.
 */
export const candidateOnTheWire = (candidate: Candidate) => ({
  actor: candidate.actor,
  company: candidate.company,
  topic: candidate.topic,
  stance: candidate.stance,
  kind: candidate.kind,
  announcedOn: candidate.announcedOn,
  confidence: candidate.confidence,
  missing: candidate.missing,
  attributedTo: candidate.attributedTo,
  evidence: candidate.evidence,
  effectiveOn: candidate.effectiveOn,
  deadlineOn: candidate.deadlineOn,
  background: candidate.background,
})
