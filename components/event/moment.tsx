import { formatMoment } from '@/lib/domain/moment'

/** When something was recorded here, never to be taken for the date of an event. */
export const Moment = ({ at }: { at: string }) => <time dateTime={at}>{formatMoment(at)}</time>
