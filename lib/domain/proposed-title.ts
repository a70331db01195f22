import { STANCE, type Stance } from './stance'

/** How headlines call those whose names are long. */
const SHORT: Readonly<Record<string, string>> = { GBR: 'UK', USA: 'US', ARE: 'UAE', EU: 'EU' }

/** "UK" for the United Kingdom; most are called by their name. */
export const shortActorName = (code: string, name: string): string => SHORT[code] ?? name

/** A title in the active voice from the fields: "UK bans Huawei 5G". `company` is what was typed for it: "TikTok". */
export function proposedTitle(parts: {
  readonly actor: { readonly code: string; readonly name: string }
  readonly stance: Stance
  readonly company: string
  readonly topic: string
}): string {
  return `${shortActorName(parts.actor.code, parts.actor.name)} ${STANCE[parts.stance].verb} ${parts.company} ${parts.topic}`
}
