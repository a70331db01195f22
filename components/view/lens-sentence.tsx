import Form from 'next/form'
import Link from 'next/link'
import { followedStance } from '@/lib/domain/headline'
import { BASES, isSameLens, LENS_PHRASE, type Lens } from '@/lib/domain/lens'
import { addDays, type Day, formatPartialDate, yearOf } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { countedStance } from '../chart/counts-finding'
import { Button } from '../ui/button'
import { Input } from '../ui/control'
import { ChoiceList } from './choice-list'
import type { LensTallies } from './headline'
import { KeptParams } from './kept-params'
import { Popover } from './popover'
import { PopoverManners } from './popover-manners'

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly asOf: Day
  readonly today: Day
  /** What the finding of the view counts under this lens and its neighbours: said beside each definition. */
  readonly tallies?: LensTallies | null
}

/**
 * Which day and which definition a view uses, as a sentence whose phrases are its controls: "As of 25 November 2026,
 * counting deeds and words, as announced, named or by criteria".
 */
export function LensSentence({ path, view, asOf, today, tallies = null }: Props) {
  const { lens } = view
  const choices = <Part extends keyof Lens>(
    part: Part,
    values: readonly Lens[Part][],
    phrases: Record<Lens[Part], string>,
  ) =>
    values.map((value) => ({
      href: viewHref(path, view, { lens: { ...lens, [part]: value } }),
      label: phrases[value],
      count: countUnder(tallies, { ...lens, [part]: value }),
      isOn: lens[part] === value,
    }))
  return (
    // Followed links change the key: every popover closes.
    <div className="lens-sentence" key={viewHref(path, view)}>
      <PopoverManners />
      As of{' '}
      <Popover purpose="Day of this view" label={formatPartialDate(asOf)}>
        <Form action={path} scroll={false} prefetch={false} className="flex items-end gap-2">
          <KeptParams view={view} before="asOf" />
          <div className="grid grow gap-1">
            <label htmlFor="as-of">As of the end of</label>
            <Input id="as-of" type="date" name="asOf" defaultValue={asOf} min="1990-01-01" required />
          </div>
          <KeptParams view={view} after="asOf" />
          <Button type="submit" variant="primary">
            Show
          </Button>
        </Form>
        <ChoiceList
          choices={presets(today).map(({ label, day }) => ({
            label,
            href: viewHref(path, view, { asOf: day }),
            isOn: view.asOf === day,
          }))}
        />
        <Form action={path} scroll={false} prefetch={false} className="flex items-end gap-2 mt-3">
          <KeptParams view={view} before="knownAt" />
          <div className="grid grow gap-1">
            <label htmlFor="known-at">As it was known at the end of</label>
            <Input
              id="known-at"
              type="date"
              name="knownAt"
              defaultValue={view.knownAt?.slice(0, 10)}
              max={today}
              required
            />
          </div>
          <KeptParams view={view} after="knownAt" />
          <Button type="submit">Look back</Button>
        </Form>
      </Popover>
      {view.knownAt && (
        <>
          , as known on {formatPartialDate(view.knownAt.slice(0, 10))} (
          <Link
            href={viewHref(path, view, { knownAt: null })}
            scroll={false}
            className="link"
            prefetch={false}
          >
            show what is known now
          </Link>
          )
        </>
      )}
      , counting{' '}
      <Popover purpose="What counts" label={LENS_PHRASE.words[lens.words]}>
        <ChoiceList choices={choices('words', ['yes', 'no'], LENS_PHRASE.words)} />
      </Popover>
      ,{' '}
      <Popover purpose="From which date" label={LENS_PHRASE.basis[lens.basis]}>
        <ChoiceList choices={choices('basis', BASES, LENS_PHRASE.basis)} />
      </Popover>
      ,{' '}
      <Popover purpose="Which measures" label={LENS_PHRASE.targeting[lens.targeting]}>
        <ChoiceList choices={choices('targeting', ['any', 'named'], LENS_PHRASE.targeting)} />
      </Popover>
      .{' '}
    </div>
  )
}

/** What the finding counts under a lens: "18 bans". Nothing where it is not known. */
function countUnder(tallies: LensTallies | null, lens: Lens): string | undefined {
  const found = tallies?.find((tally) => isSameLens(tally.lens, lens))
  if (!tallies || !found) return undefined
  const stance = followedStance(tallies.map(({ tally }) => tally))
  return countedStance(stance, found.tally.counts[stance])
}

/** Today, a year ago, and the ends of the last years. `null` is today, and stays today in a link. */
function presets(today: Day): { label: string; day: Day | null }[] {
  const year = yearOf(today)
  return [
    { label: 'Today', day: null },
    { label: 'A year ago', day: addDays(today, -365) },
    ...[1, 2, 3, 4, 5, 6].map((back) => ({ label: `End of ${year - back}`, day: `${year - back}-12-31` })),
  ]
}
