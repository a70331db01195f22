import { NotHere } from '@/components/place/not-here'

export default function NoSuchCompany() {
  return (
    <NotHere title="There is no company of this name">
      No event about a company of this name is recorded. Companies are found under their own name, their other
      names and their products, like /companies/huawei or /companies/tiktok.
    </NotHere>
  )
}
