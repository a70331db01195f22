import { NotHere } from '@/components/place/not-here'

export default function NoSuchIssue() {
  return (
    <NotHere title="There is no such issue">
      No event is recorded about this company in this topic, or one of the two does not exist. That is not the
      same as neutral: the page of the company lists the issues that are recorded.
    </NotHere>
  )
}
