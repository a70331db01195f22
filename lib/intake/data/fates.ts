import type { Stance } from '@/lib/domain/stance'

/** What becomes of a company, told as if nobody did it: words in their order, `~` for the company; articles are left out. */
export interface Fate {
  readonly says: string
  readonly stance: Stance
}

export const FATES: readonly Fate[] = [
  {
    stance: 'ban',
    says: 'end of road for ~, end of line for ~, road ends for ~, end of era for ~, curtains for ~, curtain falls on ~, lights out for ~, lights go out for ~, lights go out on ~, game over for ~, it is over for ~, party over for ~, time up for ~, time is up for ~, time runs out for ~, clock runs out for ~, clock runs out on ~, clock ticking for ~, no way back for ~, no place for ~, no room for ~, no future for ~, no entry for ~, door closes on ~, doors close on ~, door shuts on ~, door slams on ~, door slams shut on ~, door slammed on ~, door shut on ~, door closed to ~, door closes for ~, goodbye to ~, farewell to ~, shutters come down on ~, sun sets on ~, red card for ~, marching orders for ~, exit for ~, no to ~, ~ on borrowed time, ~ on way out, ~ on its way out, ~ shown door, ~ shown exit, ~ shown red card, ~ out in cold, ~ left out in cold, ~ frozen out, ~ goes dark, ~ go dark, ~ goes offline, ~ goes silent, ~ dark, ~ gone from, ~ gone, ~ vanishes from, ~ disappears from, ~ days numbered, ~ days are numbered, ~ time is up, ~ time up, ~ runs out of road, ~ era ends, ~ era over, ~ era comes to end, ~ persona non grata, days numbered for ~, days are numbered for ~, draw line under ~, close chapter on ~, turn page on ~, call time on ~',
  },
  {
    stance: 'allow',
    says: '~ back in, ~ returns to air in, ~ comes back online, door opens for ~, doors open for ~, door opens to ~, doors open to ~, door ajar for ~, door open to ~, door open for ~, door reopens for ~, way clear for ~, path clear for ~, way cleared for ~, path cleared for ~, road clear for ~, all clear for ~, green light for ~, lifeline for ~, reprieve for ~, second chance for ~, second life for ~, stay of execution for ~, way back for ~, skies open for ~, open skies for ~, sky opens for ~, thumbs up for ~, yes to ~, lights back on for ~, ~ back in business, ~ back in favour, ~ back in favor, ~ back in fold, ~ back online, ~ back on air, ~ back up, ~ in from cold, ~ comes in from cold, ~ in clear, ~ off hook, ~ let off hook, ~ here to stay, ~ gets foot in door, ~ given lifeline, ~ thrown lifeline, ~ handed lifeline, ~ given second chance, ~ lives on, ~ gets to stay',
  },
  { stance: 'cooperate', says: 'red carpet for ~, red carpet rolled out for ~, ~ gets red carpet' },
  {
    stance: 'restrict',
    says: '~ on short leash, ~ on tight leash, ~ put on leash, ~ on notice, ~ put on notice, ~ brought to heel, tight leash for ~, short leash for ~, leash for ~',
  },
  {
    stance: 'review',
    says: '~ in limbo, ~ left in limbo, ~ under microscope, ~ fate in balance, ~ fate hangs in balance, ~ hangs in balance, ~ future in doubt, ~ future in balance, ~ fate undecided, question mark over ~, question marks over ~, cloud over ~, jury out on ~, jury still out on ~, limbo for ~',
  },
]
