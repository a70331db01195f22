import { LENS_PHRASE } from '@/lib/domain/lens'
import { LEAST_SHARED_ISSUES } from '@/lib/domain/similarity'
import { StanceChip } from '../stance/stance-chip'
import { StanceLegend } from '../stance/stance-legend'
import { Section } from '../ui/section'

/** The sections of the rules, for the table of contents. */
export const RULES = [
  { id: 'scale', title: 'Five stances, five states' },
  { id: 'operative', title: 'Which event decides' },
  { id: 'dates', title: 'How dates count' },
  { id: 'lens', title: 'What a view counts: the lens' },
  { id: 'shifts', title: 'Spans, shifts and reversals' },
  { id: 'agreement', title: 'Agreement, nearness and cohesion' },
  { id: 'adoption', title: 'How a ban spreads' },
  { id: 'clocks', title: 'Two clocks' },
] as const

const TITLE = Object.fromEntries(RULES.map(({ id, title }) => [id, title])) as Record<
  (typeof RULES)[number]['id'],
  string
>

/** The rules by which a stance follows from events, in words. `lib/domain` holds the same rules as code. */
export function Rules() {
  return (
    <>
      <Section id="scale" title={TITLE.scale}>
        <p>
          A stance is where an actor (a country or a bloc) stands on a company in one topic. There are five of
          them, in order, and a cell of a view can be in five states that are drawn differently. That nothing
          is recorded is not a stance: it is never shown as neutral.
        </p>
        <StanceLegend full className="method-legend" />
      </Section>
      <Section id="operative" title={TITLE.operative}>
        <p>
          Events come on two tracks. A <strong>deed</strong> binds: a decision, a law, a regulation, an act of
          enforcement, a court ruling, a contract, an agreement. A <strong>word</strong> signals: a statement,
          a reported plan, a proposal. The two are folded apart and shown together.
        </p>
        <p>The stance of an actor on an issue, as of a day, is found like this:</p>
        <ol>
          <li>
            Take the deeds that have certainly begun by that day and have not certainly ended. The last of
            them decides. When it was temporary and ends, the one before it stands again.
          </li>
          <li>
            If no deed stands, the last word decides, and the stance is marked{' '}
            <StanceChip stance="ban" state="word" decorative /> <em>said only</em>.
          </li>
          <li>
            If there were deeds, all have ended, and no word stands, the cell is{' '}
            <StanceChip stance="ban" state="ended" decorative /> <em>ended</em>. If there was nothing at all,
            it is empty.
          </li>
          <li>
            Of two events that begin on the same day the one recorded later decides. If they disagree, or if
            the deciding one is disputed, the stance is{' '}
            <StanceChip stance="ban" state="contested" decorative /> <em>contested</em>.
          </li>
          <li>
            If a word is newer than the deed that stands and says something else, the deed still decides, and
            a flag <StanceChip stance="restrict" state="deed" lean="ban" decorative /> shows where the words
            lean.
          </li>
        </ol>
      </Section>
      <Section id="dates" title={TITLE.dates}>
        <p>
          A date is kept as exactly as its source gives it: a day, a month or a year, and it is never shown
          more exact than that. An event of “2020” counts from 31 December 2020, the first day by which it has
          certainly happened; a list of events of 2020 shows it all the same. Days are civil dates without a
          time zone.
        </p>
        <ul>
          <li>
            <strong>Announced</strong>: the day the step was taken or made public.
          </li>
          <li>
            <strong>In force from</strong>: from when it applies, where that is known.
          </li>
          <li>
            <strong>To be carried out by</strong>: the deadline, by when a measure must be fully carried out.
            A deadline is never an end.
          </li>
          <li>
            <strong>Ended</strong>: when the measure itself ceased: it expired, was repealed, lifted or
            suspended. That a later event took its place is not an end.
          </li>
        </ul>
      </Section>
      <Section id="lens" title={TITLE.lens}>
        <p>
          How many states ban a company depends on what one counts. So every view has a lens, says which one
          is on, and lets you change it:
        </p>
        <ul>
          <li>
            <strong>Which date a deed begins on</strong>: {LENS_PHRASE.basis.announced} (the default),{' '}
            {LENS_PHRASE.basis['in-force']}, or {LENS_PHRASE.basis.completed}. Where a date is unknown, the
            one before it in this list counts. Words always begin when they are said.
          </li>
          <li>
            <strong>Whether words count</strong> where no deed stands: {LENS_PHRASE.words.yes} (the default),
            or {LENS_PHRASE.words.no}.
          </li>
          <li>
            <strong>Which measures count</strong>: {LENS_PHRASE.targeting.any} (the default), or only those{' '}
            {LENS_PHRASE.targeting.named}. Rules for “high-risk vendors” hit a company without naming it;
            published counts differ mainly by whether they are included.
          </li>
        </ul>
      </Section>
      <Section id="shifts" title={TITLE.shifts}>
        <p>
          A <strong>span</strong> is a stretch of days on which a stance and its state hold without a break,
          and belongs to the event that opened it. A <strong>shift</strong> is the step from one span to the
          next. A shift that crosses the middle of the scale, from ban or restrict to allow or cooperate or
          back, is a <strong>reversal</strong>; touching <em>review</em> is none.
        </p>
        <p>
          Between two days a cell has <strong>changed</strong> when its stance or its state is another: that a
          later event confirms a stance, or that words begin to lean elsewhere, changes nothing. The causes
          are the events that opened each stance on the way.
        </p>
      </Section>
      <Section id="agreement" title={TITLE.agreement}>
        <p>
          On one issue two stances agree by <strong>1 − |a − b| / 4</strong>, where a and b are their places
          on the scale from −2 to +2: 100 % when they are the same, 0 % from ban to cooperate, in steps of a
          quarter (linear weights). The <strong>agreement</strong> of two actors as of a day is the mean over
          the issues on which both hold a stance; ended stances and silence are none. With fewer than{' '}
          {LEAST_SHARED_ISSUES} shared issues no number is shown, and every number says on how many it rests.
        </p>
        <p>
          Two who ban nearly everything agree often by that habit alone. <strong>κ</strong> takes this out:
          (observed − expected) / (1 − expected), where the expected agreement is that of the same stances
          dealt to the shared issues at random. It is Cohen’s weighted kappa with the same linear weights: J.
          Cohen, “Weighted kappa”, <cite>Psychological Bulletin</cite> 70 (1968), 213–220. It has no value
          where both hold one and the same stance on all that they share.
        </p>
        <p>
          <strong>Nearest and farthest</strong> are ordered by agreement; of equals the one with more shared
          issues comes first. The <strong>cohesion</strong> of a bloc as of a day is the mean agreement over
          all pairs of its members of that day on every issue on which both hold a stance: each pair on each
          issue counts once. The idea is that of S. A. Rice’s index of cohesion (
          <cite>Quantitative Methods in Politics</cite>, 1928), on an ordinal scale instead of yes and no.
        </p>
      </Section>
      <Section id="adoption" title={TITLE.adoption}>
        <p>
          The <strong>counts over time</strong> are those of the matrix, day by day. For the{' '}
          <strong>order of adoption</strong> an actor counts once, on the first day on which its stance on the
          issue is a ban by deed, begun as the view’s lens says, whatever it holds now; what was only said
          does not count here, also where the lens counts words, and contested bans are marked. “Who moved
          first” goes by the same rule for each stance. Those of one day share a rank. The{' '}
          <strong>lag</strong> is the number of days after the first adopter anywhere. The{' '}
          <strong>median lag</strong> is that of all who came after the first day; a bloc’s is that of its
          members of the view’s day. A date known only to the month or year counts from its last day, so a lag
          can be off by as much as such a date is open. Dating adopters and asking who led goes back to J. L.
          Walker, “The Diffusion of Innovations among the American States”,{' '}
          <cite>American Political Science Review</cite> 63 (1969), 880–899.
        </p>
      </Section>
      <Section id="clocks" title={TITLE.clocks}>
        <p>
          The date of an event, the date of a source and the moment at which something was recorded here are
          three different things, and are never mixed. Every event keeps all its versions. Nothing is deleted:
          a withdrawn event answers at its address with the reason, and counts nowhere.
        </p>
        <p>
          So a view can be had as of any day, and as it was known at any moment. Programs ask for the second
          with <code>knownAt</code>, or with <code>Accept-Datetime</code> in the way of RFC 7089.
        </p>
      </Section>
    </>
  )
}
