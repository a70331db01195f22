import { expect, it } from 'vitest'
import { EMPTY_ENTRY } from '@/lib/schemas/event-form'
import { refill } from './refill'

const first = { actor: 'UK', stance: 'ban', announcedOn: '14 July 2020', deadlineOn: '2027' }
const second = { actor: 'Nepal', stance: 'allow' }

it('takes away what only the line before had said', () => {
  expect(refill({ ...EMPTY_ENTRY, ...first }, first, second)).toEqual({
    actor: 'Nepal',
    stance: 'allow',
    announcedOn: '',
    deadlineOn: '',
  })
})

it('leaves what a person typed over it', () => {
  const values = { ...EMPTY_ENTRY, ...first, announcedOn: '13 July 2020' }
  expect(refill(values, first, second)).toEqual({ ...second, deadlineOn: '' })
})

it('changes nothing where nothing was read', () => {
  expect(refill({ ...EMPTY_ENTRY, ...first }, first, {})).toEqual({})
})
