/** A company in a topic, written `huawei/5g-networks`. Issues are the matrix's columns. */
export type IssueKey = string

export const issueKey = (company: string, topic: string): IssueKey => `${company}/${topic}`

/** The two slugs of an issue key, or `null` when the text is no issue key. */
export function parseIssueKey(key: string): { company: string; topic: string } | null {
  const match = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(key)
  return match?.[1] && match[2] ? { company: match[1], topic: match[2] } : null
}

/** "Huawei · 5G networks". */
export const issueName = (company: string, topic: string): string => `${company} · ${topic}`
