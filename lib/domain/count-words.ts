/** "12,345", or "more than 10,000" of what was not counted further. */
export const countInWords = (count: number, isMore = false): string =>
  `${isMore ? 'more than ' : ''}${count.toLocaleString('en')}`

/** "12 of them reversals"; of shifts that were not all counted, among how many of the newest. */
export const reversalsInWords = ({
  total,
  reversals,
  isMore,
}: {
  readonly total: number
  readonly reversals: number
  readonly isMore: boolean
}): string =>
  `${countInWords(reversals)} of ${isMore ? `the newest ${countInWords(total)}` : 'them'} reversals`
