import type { Cell } from '@/lib/domain/matrix'

/** The United Kingdom bans Huawei from 5G networks by deed, since 14 July 2020. */
export function buildCell(fields: Partial<Cell> = {}): Cell {
  const stance = fields.stance === undefined ? 'ban' : fields.stance
  return {
    actor: 'GBR',
    issue: 'huawei/5g-networks',
    stance,
    state: 'deed',
    track: 'deed',
    was: stance ?? 'ban',
    since: '2020-07-14',
    sinceDay: '2020-07-14',
    event: 'event-1',
    openedBy: fields.event ?? 'event-1',
    drift: null,
    ...fields,
  }
}
