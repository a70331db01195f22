import { percent } from './percent'

/** The heads of the columns that tell of an agreement. */
export const AgreementHeads = () => (
  <>
    <th scope="col" className="num">
      Agreement
    </th>
    <th scope="col" className="num">
      Shared issues
    </th>
    <th scope="col" className="num">
      Corrected for chance (κ)
    </th>
  </>
)

interface Props {
  readonly issues: number
  /** `null` where it rests on too few issues to be said. */
  readonly agreement: number | null
  readonly kappa: number | null
}

/** The cells under these heads. */
export const AgreementCells = ({ issues, agreement, kappa }: Props) => (
  <>
    <td className="num">{agreement === null ? 'too few to say' : percent(agreement)}</td>
    <td className="num">{issues}</td>
    <td className="num">{agreement === null || kappa === null ? '–' : kappa.toFixed(2)}</td>
  </>
)
