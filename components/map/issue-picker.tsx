import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/control'
import { KeptParams } from '@/components/view/kept-params'
import { groupBy } from '@/lib/domain/group-by'
import { type IssueKey, issueKey } from '@/lib/domain/issue'
import { companyName, type Names, topicName } from '@/lib/domain/names'
import type { ViewState } from '@/lib/schemas/view-state'

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly issues: readonly { readonly company: string; readonly topic: string; readonly actors: number }[]
  readonly chosen: IssueKey | null
  readonly names: Names
}

/** Which issue a map shows: a GET form, so that it works without scripts. The rest of the view stays. */
export function IssuePicker({ path, view, issues, chosen, names }: Props) {
  const groups = [...groupBy(issues, ({ company }) => company)]
  return (
    <Form action={path} scroll={false} prefetch={false} className="issue-picker" key={chosen}>
      <label htmlFor="map-issue">Issue</label>
      <Select id="map-issue" name="issue" defaultValue={chosen ?? undefined}>
        {groups.map(([company, ofCompany]) => (
          <optgroup key={company} label={companyName(names, company)}>
            {ofCompany.map(({ topic, actors }) => (
              <option key={topic} value={issueKey(company, topic)}>
                {`${companyName(names, company)} · ${topicName(names, topic)} (${actors})`}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <KeptParams view={{ ...view, companies: [], topics: [] }} />
      <Button type="submit">Show</Button>
    </Form>
  )
}
