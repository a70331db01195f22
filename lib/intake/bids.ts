import type { Item } from './item'

/** What one company wants of another: a deal, a bid, a merger. */
export const isBid = (items: readonly Item[], at: number): boolean =>
  items[at]?.measure === 'deal' ||
  /^(?:takeover|acquisition|purchase|merger|bid|stake)$/.test(items[at]?.norm ?? '')
