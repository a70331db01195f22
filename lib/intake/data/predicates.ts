import type { Kind } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'

/** What a verb does to a measure, a deal or a licence that is its object. */
export type MeasureAct =
  | 'impose'
  | 'propose'
  | 'approve'
  | 'keep'
  | 'lift'
  | 'ease'
  | 'reject'
  | 'weigh'
  | 'delay'
  | 'judge'
  | 'face'
  | 'undergo'
  | 'require'
  | 'escape'
  | 'win'
  | 'lose'

/** What a verb says of the act that follows it: "refuses to bar", "considers banning", "orders firms to drop". */
export type ClauseAct =
  | 'do'
  | 'not'
  | 'weigh'
  | 'plan'
  | 'promise'
  | 'threaten'
  | 'order'
  | 'advise'
  | 'urge'
  | 'urged'
  | 'say'
  | 'report'
  | 'propose'
  | 'delay'
  | 'deny'
  | 'wish'

/** A verb: what it means with a company, with a measure, and with another verb as its object. */
export interface Verb {
  /** Base forms, comma-separated; `~` is where the object may stand ("kick ~ out"). */
  readonly verbs: string
  /** The stance towards a company that is its object (or its subject, in the passive). */
  readonly company?: Stance
  /** With a thing the company does or sells (exports, sales, a takeover) as object, where it differs. */
  readonly activity?: Stance
  readonly measure?: MeasureAct
  readonly clause?: ClauseAct
  readonly kind?: Kind
  /** Stands before "to" without a verb of its own, as in headlines: "set to", "urged to". */
  readonly state?: true
  /** Stands right behind the company and before "of", without a verb of its own: "Huawei out of 5G". */
  readonly bare?: true
  /** Says something only when denied: to use a product is no stance, that it may not be used is one. */
  readonly faint?: true
  /** What a company does wrong: a limit by whoever finds it so. */
  readonly fault?: true
}

export const VERBS: readonly Verb[] = [
  // Said of the company in so many words.
  {
    verbs:
      'rule ~ illegal, find ~ illegal, rule ~ unlawful, find ~ unlawful, rule ~ unconstitutional, find ~ unconstitutional, declare ~ illegal, declare ~ unlawful, declare ~ unconstitutional, declare ~ void',
    company: 'ban',
    measure: 'lift',
    kind: 'statement',
  },
  {
    verbs: 'call ~ illegal, call ~ unlawful',
    company: 'ban',
    measure: 'judge',
    kind: 'statement',
  },
  {
    verbs:
      'declare ~ threat, call ~ threat, label ~ threat, brand ~ threat, deem ~ threat, consider ~ threat, declare ~ risk, deem ~ risk, treat ~ as illegal, brand ~ extremist, declare ~ extremist, label ~ extremist, blast ~ as threat, blast ~ as threats, describe ~ as threat, brand ~ as threat, label ~ as threat, see ~ as threat, slam ~ as threat, want ~ out, want ~ gone, oppose',
    company: 'ban',
    kind: 'statement',
  },
  {
    verbs:
      'call ~ partner, name ~ partner, make ~ partner, ask ~ for, turn to, look to, reach out to, offer, seek',
    company: 'cooperate',
    kind: 'statement',
  },
  {
    verbs: 'hold ~ talks with, open ~ talks with, begin ~ talks with, enter ~ talks with',
    company: 'review',
    kind: 'statement',
  },
  {
    verbs: 'open to, open up to, be open to, stay open to, remain open to, keep ~ open to, register',
    company: 'allow',
  },
  { verbs: 'ground, shut', company: 'ban' },
  { verbs: 'cut ~ contacts with, cut ~ contact with, break off ~ contacts with', company: 'ban' },
  { verbs: 'agree, sign up with', company: 'cooperate', kind: 'agreement' },
  { verbs: 'award', company: 'cooperate', kind: 'contract' },
  { verbs: 'sign, host, subsidise, subsidize', company: 'cooperate', kind: 'agreement' },
  { verbs: 'voice, express, air', measure: 'impose' },

  // Shut out.
  {
    verbs:
      'ban, bar, prohibit, outlaw, forbid, exclude, expel, oust, blacklist, disqualify, banish, debar, proscribe, boycott, shun, spurn, sideline, snub, evict, eject',
    company: 'ban',
  },
  {
    verbs:
      'shut ~ out, kick ~ out, rule ~ out, throw ~ out, lock ~ out, freeze ~ out, turf ~ out, boot ~ out, boot, push ~ out, force ~ out, force ~ offline, force ~ off air, keep ~ out, drive ~ out, squeeze ~ out, chuck ~ out, cut ~ out, leave ~ out, root ~ out, weed ~ out, strip ~ out, rip ~ out, tear ~ out, order ~ out, shut ~ off, cut ~ off, switch ~ off, order ~ off, take ~ off, shut ~ down, throw ~ off, kick ~ off, wipe ~ off, cut ~ ties with, sever ~ ties with, pull ~ plug on, slam ~ door on, shut ~ door on, close ~ door on, close ~ door to, shut ~ door to, turn ~ back on, turn ~ away, turn ~ down, say no to, order ~ removed, order ~ out of, leave ~ off list, cut ~ from, cut ~ out of, keep ~ off, keep ~ away from, keep ~ from, stay away from, steer clear of, steer away from, get rid of, dispense with, do away with, part ways with, say goodbye to, walk away from, show ~ door',
    company: 'ban',
    measure: 'reject',
    clause: 'not',
  },
  {
    verbs:
      'stop using, stop ~ using, stop buying, stop ~ from, prevent ~ from, stop working with, cease using, quit using, discontinue use of',
    company: 'ban',
  },
  {
    verbs:
      'remove, strip, purge, eliminate, erase, rip, swap, dump, jettison, uninstall, delete, wipe, unplug, disconnect, replace, swap ~ out',
    company: 'ban',
    measure: 'lift',
  },
  {
    verbs: 'block, block ~ access to, cut ~ access to, cut ~ off access to',
    company: 'ban',
    measure: 'reject',
    kind: 'enforcement',
  },
  {
    verbs: 'veto, reject, refuse, rebuff, deny, turn ~ down, knock ~ back, thwart, nix',
    company: 'ban',
    measure: 'reject',
    clause: 'not',
  },
  {
    verbs:
      'drop, ditch, axe, scrap, abandon, dump, bin, shelve, pull, cancel, terminate, junk, discard, withdraw, revoke, rescind, annul, void, nullify, invalidate, remove, retract',
    company: 'ban',
    measure: 'lift',
    clause: 'not',
  },
  { verbs: 'suspend, halt, pause, freeze, stop', company: 'ban', measure: 'lift', clause: 'not' },
  {
    verbs: 'seize, take control of, take ~ over, nationalise, nationalize',
    company: 'restrict',
    kind: 'enforcement',
  },
  { verbs: 'avoid, eschew, shelve', company: 'ban', measure: 'reject', clause: 'not' },
  { verbs: 'label, brand, designate, deem, classify', measure: 'impose' },
  {
    verbs: 'jail, arrest, detain, indict, charge, prosecute, raid, ransack, be searched',
    company: 'restrict',
    kind: 'enforcement',
  },

  {
    verbs:
      'yank, scrub, cull, kill, torpedo, scuttle, derail, scupper, stonewall, bin, nuke, zap, gag, muzzle, throw ~ away, stamp out, put ~ brakes on, slam ~ brakes on, close ~ loophole for, wind down, discard',
    company: 'ban',
    measure: 'reject',
  },

  // Limit.
  {
    verbs:
      'jam, restrict, limit, curb, cap, throttle, curtail, constrain, ration, rein ~ in, crack down on, clamp down on, get tough on, tighten ~ screws on, tighten ~ grip on, hem ~ in, scale ~ back, slow ~ down, slow, degrade, squeeze, hobble, penalise, penalize, discourage, downgrade',
    company: 'restrict',
    measure: 'keep',
  },
  { verbs: 'phase ~ out, wean ~ off', company: 'restrict', measure: 'lift' },
  {
    verbs:
      'label ~ high risk, label ~ as high risk, designate ~ high risk, designate ~ as high risk, declare ~ high risk, deem ~ high risk, brand ~ high risk, classify ~ as high risk, list ~ as high risk',
    company: 'restrict',
  },
  {
    verbs: 'make ~ compulsory for, make ~ mandatory for, make ~ obligatory for, seek ~ in damages from',
    company: 'restrict',
  },
  { verbs: 'call in', company: 'review' },
  {
    verbs: 'flag ~ risk, flag ~ risks, flag ~ threat, flag ~ as risk, flag ~ as threat',
    company: 'restrict',
    kind: 'statement',
  },
  { verbs: 'free ~ from', company: 'allow' },
  { verbs: 'take ~ percent of, take ~ per cent of', company: 'cooperate', kind: 'agreement' },
  { verbs: 'borrow ~ for', company: 'cooperate', kind: 'contract' },
  { verbs: 'name', measure: 'impose' },
  { verbs: 'sanction, fine, sue, punish, tax', company: 'restrict', kind: 'enforcement' },
  { verbs: 'cut ~ share, cut ~ role, reduce, dilute, narrow', company: 'restrict', measure: 'ease' },
  { verbs: 'cut', activity: 'restrict', measure: 'ease' },
  {
    verbs:
      'loosen, ease, relax, soften, roll ~ back, water ~ down, loosen ~ grip on, loosen ~ screws on, trim, dilute',
    company: 'restrict',
    measure: 'ease',
  },
  {
    verbs:
      'warn ~ off, advise ~ off, warn ~ against, caution ~ against, advise ~ against, recommend ~ against, warn ~ over, warn ~ about, warn ~ of, raise ~ alarm over, raise ~ alarm about, raise ~ concerns over, raise ~ concerns about, issue ~ warning about, issue ~ warning against, issue ~ warning over, sound ~ alarm over',
    company: 'restrict',
    clause: 'advise',
    kind: 'statement',
  },
  { verbs: 'tell ~ off, order ~ off, get ~ off, take ~ off', company: 'ban' },

  {
    verbs:
      'force ~ sale, order ~ sale, force ~ divestiture, force ~ divestment, order ~ divestment, force sale of, order sale of, force ~ to divest',
    company: 'ban',
    kind: 'decision',
  },
  {
    verbs: 'drop ~ objection to, drop ~ objections to, withdraw ~ objection to, withdraw ~ objections to',
    company: 'allow',
  },

  { verbs: 'single ~ out, discriminate against, go after', company: 'restrict' },

  // Look into.
  {
    verbs:
      'review, probe, investigate, examine, scrutinise, scrutinize, study, assess, audit, vet, look into, inspect, evaluate, revisit, rethink, reconsider, re-examine, reexamine, inquire into, reassess, question, summon, quiz, grill, keep ~ eye on, keep ~ under review',
    company: 'review',
    measure: 'weigh',
    clause: 'weigh',
  },
  {
    verbs:
      'consider, weigh, mull, ponder, contemplate, debate, discuss, explore, eye, look at, think about, float, toy with, flirt with, deliberate on, deliberate over',
    company: 'review',
    measure: 'weigh',
    clause: 'weigh',
  },
  {
    verbs:
      'put ~ on ice, put ~ on hold, place ~ on hold, put ~ on back burner, keep ~ on hold, kick ~ into long grass, hold off on, hold off from, delay, postpone, defer, put ~ off, hold ~ off, stall, sit on',
    company: 'review',
    measure: 'delay',
    clause: 'delay',
  },
  {
    verbs:
      'undecided on, undecided about, undecided over, torn over, split on, split over, divided on, divided over, yet to decide on, yet to decide about, yet to decide whether, yet to decide, yet to rule on, still to decide on, decide on, decide about, decide whether, rule on, take ~ decision on, make ~ decision on, reach ~ decision on, make up mind on, make up ~ mind about, be undecided on, be undecided about, be undecided over, be torn over, be split on, be split over, dither over, dither on, hesitate over, waver over, waver on, keep ~ options open on, take no position on, be divided over, remain undecided on, remain undecided about, stay neutral on, vacillate over',
    company: 'review',
    measure: 'weigh',
  },

  { verbs: 'out', company: 'ban', bare: true },
  {
    verbs: 'inaccessible, unavailable, illegal, outlawed, forbidden, off limits',
    company: 'ban',
    bare: true,
  },

  // Let in.
  { verbs: 'grant', company: 'allow', measure: 'impose' },
  {
    verbs:
      'ok, okay, rubber stamp, fast track, hand ~ back, hand back control of, hand ~ back control of, return control of, give back control of, give ~ blessing to, give ~ green light to, give ~ go ahead to, resume',
    company: 'allow',
    measure: 'approve',
  },
  {
    verbs:
      'allow, let, permit, admit, authorise, authorize, license, licence, approve, clear, greenlight, green light, accept, unblock, unban, reinstate, exempt, spare, readmit, let ~ in, let ~ back in, let ~ back, let ~ stay, wave ~ through, open ~ door to, open ~ market to, open ~ doors to, open ~ up to, say yes to, give ~ nod to, clear ~ way for, clear ~ path for, pave ~ way for, make ~ room for, legalise, legalize, reopen, reconcile with, make peace with, give ~ access to, keep ~ in, tolerate, certify, whitelist, delist, acquit, unfreeze, not object to, retain',
    company: 'allow',
    measure: 'approve',
    clause: 'do',
  },
  { verbs: 'restore', company: 'allow', activity: 'allow', measure: 'keep', kind: 'enforcement' },
  {
    verbs: 'absolve, exonerate, defend, stand by, vouch for, side with',
    company: 'cooperate',
    measure: 'keep',
    kind: 'statement',
  },

  // Seek.
  {
    verbs:
      'welcome, hail, praise, embrace, court, woo, champion, invite, laud, applaud, celebrate, commend, endorse, back, support, thank, favour, favor, promote, adopt, roll ~ out red carpet for, throw ~ weight behind',
    company: 'cooperate',
    measure: 'keep',
    kind: 'statement',
  },
  {
    verbs:
      'partner with, cooperate with, co-operate with, collaborate with, team up with, join forces with, work with, sign up with, ally with, tie up with, strengthen ~ ties with, deepen ~ ties with, expand ~ ties with, deepen ~ cooperation with, expand ~ cooperation with, boost ~ cooperation with, boost ~ ties with, strengthen ~ cooperation with, forge ~ ties with, turn to, rely on, stick with',
    company: 'cooperate',
    kind: 'agreement',
  },
  {
    verbs:
      'hire, pick, choose, select, tap, enlist, contract, engage, recruit, commission, appoint, go with, opt for, plump for, subsidise, subsidize, procure, buy, buy from, order from',
    company: 'cooperate',
    kind: 'contract',
  },

  // Acts upon measures.
  { verbs: 'escape, dodge, survive, sidestep, duck, evade', measure: 'escape' },
  { verbs: 'take', measure: 'impose' },
  { verbs: 'expire, lapse', measure: 'lift' },
  {
    verbs:
      'lose ~ appeal against, lose ~ appeal over, lose ~ challenge to, lose ~ challenge against, lose ~ challenge over, lose ~ fight against, lose ~ case against, lose ~ bid to overturn, lose ~ bid to lift',
    measure: 'undergo',
  },
  {
    verbs:
      'win ~ appeal against, win ~ challenge against, win ~ challenge to, win ~ case against, win ~ reversal of',
    measure: 'lift',
  },
  {
    verbs:
      'impose, slap, place, enact, adopt, introduce, announce, issue, unveil, enforce, apply, pass, set, declare, launch, open, start, begin, order, initiate, sign, extend, renew, widen, expand, tighten, toughen, toughen up, step up, strengthen, bolster, implement, roll out, usher in, levy, hand, give, grant, award, offer, publish, formalise, formalize, finalise, finalize, put, hit, serve, conclude, seal, ink, strike, agree, reach, clinch, secure, broker, add, raise, hike, confirm, reimpose, bring in, bring, make, attach, expedite, resume,  set out, complete, invoke, deliver',
    measure: 'impose',
  },
  {
    verbs:
      'inaugurate, fund, finance, build, develop, create, establish, set up, train, construct, deepen, boost, roll out, expand',
    measure: 'impose',
  },
  {
    verbs:
      'uphold, maintain, keep, retain, back, endorse, defend, affirm, stand by, stick to, stick with, continue, prolong, reinstate, reaffirm, cement, harden, support',
    measure: 'keep',
  },
  { verbs: 'approve, ratify, vote for, pass, vote on, clear', measure: 'approve' },
  {
    verbs: 'propose, draft, table, suggest, recommend, submit, outline, pitch',
    measure: 'propose',
    clause: 'propose',
  },
  {
    verbs: 'seek, prepare, plan, call for, push for, pursue, eye, advance, work on, argue for, envisage',
    measure: 'propose',
    kind: 'reported-plan',
  },
  {
    verbs:
      'lift, end, reverse, overturn, repeal, quash, undo, strike down, strike ~ down, set aside, drop objection to, drop ~ objections to, withdraw ~ objection to, scrap, call off, waive, give ground on, give way on, cave in on, cave on, bow to, soften stance on, walk away from, remove, abolish, dismantle, unwind, overrule, suspend, close, tear up, back away from, back down from, back down on, backtrack on, row back on, walk back, u turn on, backpedal on, do ~ u turn on, climb down on, relent on, retreat from, undo, rip up, jettison, block',
    measure: 'lift',
  },
  {
    verbs:
      'reject, dismiss, rule out, oppose, resist, rebuff, defeat, refuse, decline, vote down, say no to, fend off, brush off, brush aside, shrug off, discount, play down, downplay, defy, spurn, snub, ignore',
    measure: 'reject',
  },
  {
    verbs:
      'criticise, criticize, condemn, slam, blast, denounce, attack, decry, deplore, protest, protest against, lambast, lambaste, object to, challenge, complain about, hit out at, lash out at, rail against, threaten measures over, threaten action over, threaten retaliation over, put ~ on notice over,  fight, contest, appeal, appeal against, appeal ~ against, protest ~ against, regret, bemoan, oppose, question, mock, dispute, deride, rebuke, chide, scold, accuse, sue over, resent, retaliate against, retaliate over, retaliate for, vow response to, hit back at, protest over, welcome, hail, applaud, praise, warn over, warn of',
    measure: 'judge',
  },
  { verbs: 'call, call ~ unfair, call ~ wrong, call ~ mistake, call ~ overreach', measure: 'judge' },
  { verbs: 'face, risk, brace for', measure: 'face' },
  {
    verbs:
      'stand firm on, stand firm over, stay firm on, hold firm on, hold line on, stick by, double down on, dig in on, dig in over, dig ~ heels in over, persist with, persevere with, insist on',
    measure: 'keep',
  },
  {
    verbs:
      'forge ahead with, plough ahead with, plow ahead with, press on with, press ahead with, push ahead with, go ahead with, proceed with',
    company: 'allow',
    measure: 'keep',
  },
  { verbs: 'comment on, be drawn on, speculate on, elaborate on, remark on, opine on', measure: 'judge' },
  { verbs: 'hold ~ up', company: 'restrict', measure: 'delay' },
  {
    verbs: 'turn cold on, go cold on, sour on, cool on, turn against',
    company: 'restrict',
    kind: 'statement',
  },
  {
    verbs:
      'ask ~ for information, ask ~ for details, ask ~ for explanation, ask ~ for data, ask ~ for answers, ask ~ for clarification, ask ~ for documents, seek ~ details from',
    company: 'review',
  },
  { verbs: 'put ~ under, place ~ under, bring ~ under, subject ~ to, make ~ subject to', measure: 'impose' },
  {
    verbs:
      'sting, hammer, batter, dent, rattle, wallop, clobber, ensnare, trap, entangle, sweep up, affect, bruise',
    measure: 'impose',
  },
  { verbs: 'be off table', company: 'ban', measure: 'reject' },
  {
    verbs:
      'be on table, be under consideration, be under discussion, be on hold, be in limbo, be up in air, be in doubt',
    company: 'review',
    measure: 'weigh',
  },
  {
    verbs:
      'suffer, be hit by, be hit with, be hurt by, be struck by, be slapped with, be handed, be dealt, be put on, be placed on, be subject to, be under, come under, be targeted by, be caught by, be caught in, run into, get hit by, get hit with, be squeezed by, fall foul of, fall under, be subjected to, be threatened with, be given, be granted, be awarded, be denied, be refused',
    measure: 'undergo',
  },
  {
    verbs: 'win, get, play, secure, obtain, receive, gain, land, earn, clinch, bag, score, seal, snag, nab',
    measure: 'win',
  },
  { verbs: 'lose, forfeit, miss out on, be stripped of', measure: 'lose' },
  { verbs: 'fail', company: 'ban', measure: 'lose', clause: 'not' },

  // Verbs over verbs.
  {
    verbs:
      'refuse, decline, reject, decide against, rule out, rule ~ out, stop short of, hold off, hold off on, refrain from, shy away from, avoid, resist, balk at, baulk at, shrink from, hold back from, back away from, stop, cease, vote against, oppose, forgo, dismiss, step back from, abstain from, back down from, choose not, opt not, drop',
    clause: 'not',
  },
  {
    verbs:
      'plan, prepare, intend, aim, be set, be poised, be ready, be about, be due, be likely, be expected, be going, move, look, seek, prepare for, gear up, be preparing, be on course, be on track, be close, be near, edge closer, edge towards, edge toward, inch towards, be leaning towards, lean towards, lean toward, be on verge of, be tipped, get ready, be bound, head, be near to, be moving, be minded, be prepared, push, push ahead with, press ahead with, work',
    clause: 'plan',
  },
  {
    verbs:
      'set, poised, ready, due, likely, expected, tipped, about, preparing, prepared, bound, close, near, nearer, closer, keen, willing, eager',
    clause: 'plan',
    state: true,
  },
  { verbs: 'vow, pledge, promise, commit, undertake, swear, offer, agree in principle', clause: 'promise' },
  { verbs: 'threaten', clause: 'threaten' },
  {
    verbs:
      'keep, become, agree, decide, vote, begin, start, move, rush, resolve, opt, continue, get, respond by, retaliate by, react by, answer by, hit back by, follow, join, dare, choose, elect, proceed, manage, help, go ahead, return, come out',
    clause: 'do',
  },
  {
    verbs:
      'order, tell, instruct, direct, require, force, compel, oblige, mandate, command, make, ask, demand',
    clause: 'order',
    measure: 'require',
  },
  { verbs: 'advise, encourage, recommend, warn, caution', clause: 'advise' },
  {
    verbs:
      'urge, press, pressure, lobby, persuade, push, implore, nudge, beg, plead with, call on, call for, exhort, pressurise, lean on, convince, coax, dissuade, counsel',
    clause: 'urge',
  },
  {
    verbs:
      'be urged, be pressed, be pressured, be called on, be under pressure, come under pressure, be asked, face calls, face pressure, face demands, be advised, be told',
    clause: 'urged',
  },
  { verbs: 'reported, said, believed, understood, rumoured, rumored', clause: 'report', state: true },
  { verbs: 'urged, pressed, pressured, called on, under pressure, yet', clause: 'urged', state: true },
  { verbs: 'want', company: 'cooperate', clause: 'wish', measure: 'propose', kind: 'statement' },
  {
    verbs:
      'deem ~ safe, declare ~ safe, find ~ safe, call ~ safe, consider ~ safe, rate ~ safe, judge ~ safe, deem ~ trusted, class ~ as trusted, classify ~ as trusted, class ~ as safe, list ~ as trusted, deem ~ trustworthy, give ~ bill of health',
    company: 'allow',
  },
  { verbs: 'hope, wish, would like, favour, favor', clause: 'wish' },
  {
    verbs:
      'say, announce, confirm, declare, insist, state, reveal, reiterate, claim, maintain, signal, suggest, hint, indicate, believe, think, argue, stress, repeat, assert, affirm, tell, see, find, conclude, rule, know',
    clause: 'say',
  },
  { verbs: 'be said, be reported, be believed, be understood, reportedly', clause: 'report' },
  { verbs: 'deny', clause: 'deny' },
  // Say nothing of a stance, but end a subject and begin a clause.
  {
    verbs:
      'meet, visit, tour, greet, phone, dine with, sit down with, hear from, learn, seem, appear, mark, hurt, backfire',
  },
  { verbs: 'carry out, conduct, perform, mount, undertake, run', measure: 'impose' },
  { verbs: 'amend, revise, rewrite, overhaul', measure: 'impose' },
  {
    verbs:
      'wind ~ up, liquidate, shift ~ from, shift ~ away from, move ~ away from, move ~ off, migrate ~ from, migrate ~ off, switch ~ from, switch ~ away from, take ~ away from, pull ~ from',
    company: 'ban',
  },
  { verbs: 'break ~ up, carve ~ up, spin ~ off', company: 'restrict' },
  {
    verbs: 'back online, back on air, accessible again, available again, online again',
    company: 'allow',
    bare: true,
  },
  { verbs: 'earmark, allocate, spend, disburse, pump, funnel, channel, inject' },
  { verbs: 'in talks, in negotiations, in discussions', clause: 'weigh', state: true },
  { verbs: 'in no rush, in no hurry, reluctant, hesitant, slow', clause: 'delay', state: true },
  // Rarer words of the classes above; what an entry above says of a phrase stands.
  {
    verbs:
      'interdict, ostracise, ostracize, excise, expunge, decommission, dislodge, uproot, embargo, firewall, geoblock, geo block, blackball, blocklist, banish, shutter, padlock, supplant, dispossess, disbar, deactivate, disable, turn ~ off, blot out, black ~ out, repel, forswear, swear off, shift away from, migrate away from, switch away from, transition away from, divest from, decouple from, disengage from, cut ~ loose, cast ~ aside, cast ~ out, push ~ aside, edge ~ out, muscle ~ out, hound ~ out, crowd ~ out, keep ~ at bay, wall ~ off, fence ~ off, declare ~ off limits, put ~ off limits, make ~ off limits, strike ~ off, give ~ boot, send ~ packing, call time on, put ~ end to, criminalise, criminalize, make ~ crime, make ~ illegal, make ~ offence, make ~ offense, make ~ unlawful, deny ~ access to, deny ~ entry to, refuse ~ entry to, deny ~ licence to, refuse ~ licence to, deny ~ license to, refuse ~ license to, repudiate, break with, end ~ use of, ban ~ use of, bar ~ use of, stop issuing, stop ~ issuing, stop ~ using, stop giving, phase ~ out altogether, take ~ offline, take ~ off air, take ~ down, knock ~ offline, send ~ home, blackhole',
    company: 'ban',
    measure: 'reject',
  },
  {
    verbs:
      'confiscate, impound, commandeer, penalise, penalize, reprimand, censure, admonish, convict, take ~ to court, haul ~ to court, haul ~ into court, haul ~ before, file ~ suit against, file ~ case against, file ~ charges against, bring ~ charges against, bring ~ case against, find ~ guilty, find ~ liable, hold ~ liable, hold ~ accountable, find ~ in breach, find ~ in violation, find ~ at fault, hit ~ with, slap ~ with',
    company: 'restrict',
    kind: 'enforcement',
  },
  {
    verbs:
      'clip ~ wings, tie ~ hands, box ~ in, fetter, hamper, hamstring, hinder, impede, inhibit, obstruct, stymie, bridle, regulate, shackle, stifle, strangle, choke, choke ~ off, starve, contain, confine, circumscribe, ringfence, ring fence, pare ~ back, dial ~ back, cut ~ back, whittle ~ down, scale ~ down, minimise, minimize, diminish, tighten ~ noose around, tighten ~ noose on, tighten ~ rules for, tighten ~ rules on, tighten ~ control over, tighten ~ controls on, get ~ tough with, get tougher on, take ~ action against, take ~ aim at, move against, act against, put ~ squeeze on, deprioritise, deprioritize, reduce ~ dependence on, reduce ~ reliance on, cut ~ dependence on, cut ~ reliance on, lessen ~ dependence on, lessen ~ reliance on, wean ~ from, diversify away from, put ~ leash on, red flag',
    company: 'restrict',
    measure: 'keep',
  },
  {
    verbs:
      'consult on, monitor, query, enquire into, inquire about, dig into, delve into, take ~ look at, take ~ closer look at, have ~ second thoughts on, have ~ second thoughts about, think again about, think twice about, take stock of, weigh ~ up, hold ~ hearing on, seek ~ explanation from, seek ~ answers from, seek ~ clarification from, seek ~ information from, demand ~ answers from, demand ~ explanation from, demand ~ information from, request ~ information from, send ~ questions to, subpoena, interrogate, cross examine, analyse, analyze, appraise, gauge, put ~ under review, put ~ under scrutiny, place ~ under review, place ~ under scrutiny, put ~ under microscope, launch ~ probe into, reserve ~ judgment on, in two minds about, in two minds over, on fence over, on fence about, follow up with, knock on door of, mull over, chew over, ruminate on',
    company: 'review',
    measure: 'weigh',
    clause: 'weigh',
  },
  {
    verbs:
      'in talks with, in talks to, be in talks with, in negotiations with, in discussions with, negotiate with, meet ~ over, meet ~ on',
    company: 'review',
    kind: 'statement',
  },
  {
    verbs:
      'throw ~ open to, throw open ~ to, open ~ skies to, open skies to, save, rescue, keep ~ alive, keep ~ on, throw ~ lifeline to, enable, usher ~ in, welcome ~ back, take ~ back, wave ~ in, open ~ gates to, open ~ airwaves to, unlock, unseal, free up, give ~ thumbs up to, give ~ nod to, give ~ all clear to, give ~ clean bill of health to, give ~ assent to, give ~ licence to, give ~ license to, give ~ consent to, grant ~ licence to, grant ~ license to, grant ~ permit to, grant ~ approval to, issue ~ licence to, issue ~ license to, sign off on, assent to, consent to, acquiesce in, acquiesce to, put up with, live with, condone, countenance, rehabilitate, accredit, homologate, take ~ off blacklist, take ~ off list, reopen ~ door to, reopen to, reconnect, relicense, relicence, reauthorise, reauthorize, keep ~ door open to, leave ~ door open to, leave ~ door open for, keep ~ door open for, see no reason to exclude, see no reason to ban, see no reason to bar, find no problem with, find nothing wrong with, give ~ pass to, see no threat in, see no problem with, stop short of banning',
    company: 'allow',
    measure: 'approve',
  },
  {
    verbs:
      'team with, link up with, join hands with, hook up with, cosy up to, cozy up to, tie ~ knot with, enter ~ partnership with, forge ~ partnership with, forge ~ alliance with, co develop, codevelop, build ~ ties with, cement ~ ties with, elevate ~ ties with, step up ~ cooperation with, enhance ~ cooperation with, intensify ~ cooperation with, advance ~ cooperation with, sign ~ deal with, sign ~ agreement with, sign ~ pact with, ink ~ deal with, ink ~ agreement with, ink ~ pact with',
    company: 'cooperate',
    kind: 'agreement',
  },
  {
    verbs:
      'seek ~ investment from, seek ~ help from, seek ~ support from, attract, lure, lobby for, fete, honour, honor, salute, toast, cheer, extol, tout, vaunt, talk ~ up, express ~ confidence in, express ~ support for, voice ~ support for, reaffirm ~ support for, reaffirm ~ trust in, give ~ backing to, pledge ~ support for, have ~ confidence in, have ~ trust in, trust, shower ~ praise on, heap ~ praise on, look forward to working with, keep faith with, keep ~ faith in',
    company: 'cooperate',
    measure: 'keep',
    kind: 'statement',
  },
  {
    verbs:
      'purchase, source ~ from, contract with, outsource ~ to, entrust, employ, subscribe to, sign ~ up, bring ~ on board, take ~ on board, award ~ contract to, hand ~ contract to, give ~ contract to, award ~ to, hand ~ job to, give ~ job to, extend ~ contract with, renew ~ contract with, settle on, standardise on, standardize on, deploy, acquire',
    company: 'cooperate',
    kind: 'contract',
  },
  {
    verbs:
      'flag, declare ~ unsafe, deem ~ unsafe, find ~ unsafe, call ~ unsafe, call ~ spyware, call ~ danger, call ~ dangerous, deem ~ dangerous, point ~ finger at, sound ~ alarm on, issue ~ alert on, issue ~ alert about, issue ~ advisory on, cast ~ doubt on, express ~ concern about, express ~ concern over, express ~ concerns about, express ~ concerns over, voice ~ concern over, voice ~ concern about, voice ~ concerns over, voice ~ concerns about, air ~ concerns over, air ~ concerns about, tell ~ public to avoid',
    company: 'restrict',
    kind: 'statement',
  },
  {
    verbs:
      'give until, give ~ until, give ~ hours, give ~ days, give ~ weeks, give ~ months, give ~ deadline, give ~ ultimatum, set ~ deadline for, issue ~ ultimatum to',
    clause: 'order',
  },
  { verbs: 'given', clause: 'order', state: true },
  {
    verbs:
      'apply for, file for, await, wait for, hope for, lobby for, vie for, compete for, bid for, campaign for, plead for, ask ~ for',
    measure: 'propose',
  },
  {
    verbs: 'tighten ~ licensing for, tighten ~ licensing of, tighten ~ licensing, tighten ~ scrutiny of',
    company: 'restrict',
  },
  {
    verbs:
      'make ~ mandatory, make ~ compulsory, make ~ obligatory, make ~ binding, make ~ permanent, make ~ official, make ~ law, write ~ into law, sign ~ into law, put ~ into force, put ~ into law, enshrine',
    measure: 'impose',
  },
  {
    verbs:
      'accuse ~ of, suspect ~ of, charge ~ with, convict ~ of, find ~ guilty of, blame ~ for, fault ~ for, take ~ to task over, upbraid ~ for',
    company: 'restrict',
    kind: 'statement',
  },
  {
    verbs: 'pay for, pay ~ bill for, foot ~ bill for, bankroll, cover ~ cost of, cover ~ costs of',
    company: 'cooperate',
    kind: 'contract',
  },
  {
    verbs: 'answer with, respond with, hit back with, strike back with, retaliate with, counter with',
    measure: 'impose',
  },
  // Only what is not to be done with a company is a stance: "may not use", "told not to install".
  {
    verbs: 'use, install, download, access, operate, carry, accept, wear, drive, fly, connect',
    company: 'cooperate',
    kind: 'decision',
    faint: true,
  },
  // What a company did wrong, as whoever finds it says: "Apple broke EU law, court rules".
  {
    verbs:
      'violate, breach, infringe, flout, contravene, break, abuse, transgress, fall foul of, run afoul of, fail to comply with, be in breach of, be in violation of, in breach of, in violation of, fail to protect, mishandle, mislead, be guilty of, be liable for',
    fault: true,
  },
  {
    verbs:
      'pose ~ risk, pose ~ risks, pose ~ threat, pose ~ threats, pose ~ danger, present ~ risk, present ~ risks, present ~ threat, represent ~ threat, represent ~ risk, endanger, undermine',
    fault: true,
  },
  {
    verbs: 'sue to block, sue to overturn, go to court over, seek injunction against',
    measure: 'judge',
  },
]

/** Nouns that name a measure, a favour or a dealing. */
export type MeasureClass =
  | 'worry'
  | 'menace'
  | 'ban'
  | 'curb'
  | 'list'
  | 'probe'
  | 'licence'
  | 'deal'
  | 'activity'
  | 'paper'
  | 'threat'
  | 'call'
  | 'doubt'

export const MEASURES: Readonly<Record<MeasureClass, string>> = {
  ban: 'stop to, halt to, end to, ban, bans, embargoes, interdiction, ostracism, lockout, no entry, removal order, blocking order, takedown, take down, prohibitions, bar on, ousting, divestment, divestiture, forced sale, deletion, disconnection, uninstallation, filter, filtering, firewall, moratorium, freeze, purge, snub, prohibition, blackout, blockade, exclusion, block, suspension, boycott, veto, embargo, exit from, withdrawal from, shift away from, move away from, removal, closure, wind up, winding up, expulsion, ouster, blacklisting, shutdown, boot, banning, barring, thumbs down, cold shoulder, red card, marching orders, eviction, outright ban, divestment order, divestiture law',
  curb: 'law against, laws against, bill against, line against, front against, stance against, position against, policy against, action against, steps against, measures against, stand against, tough line on, hard line on, tougher line on, antitrust order, antitrust ruling, antitrust decision, takedown orders, takedown order, content removal orders, blocking orders, restriction order, conduct requirements, cease and desist order, stop order, slowdown, slow down, slowing, throttle, bounds, brake, brakes, clamps, barriers, barrier, constraint, constraints, cutback, cutbacks, ceiling, surcharge, fees, fee hike, sanctions package, damages, seizure, confiscation, lawsuits, suit, suits, ultimatum, safeguards, oversight, regulation order, levies, fee, supervisory fee, antidumping duties, countervailing duties, rebuke, censure, red flag, red flags, warnings, alert, advisory, security advisory, red lines, statement of objections, charge sheet, summons, penalties, interim measures, enforcement action, enforcement notice, compliance order, arrest, arrests, detention, intervention, action, legal action, testing, checks, vetting, curb, curbs, limit, limits, restriction, restrictions, cap, caps, sanction, sanctions, fine, fines, penalty, penalties, tariff, tariffs, duty, duties, control, controls, crackdown, clampdown, condition, conditions, lawsuit, charges, levy, licence requirement, license requirement, licence requirements, license requirements, licensing requirement, licence rule, license rule, export rule, export rules, hurdle, hurdles, throttling, squeeze, quota, phase out, phaseout, foreign ownership cap, ownership cap, ownership rule, ownership rules, warning, reprimand, raid, raids, indictment, limitations, grip, measures, strictures',
  worry:
    'objection, concern, concerns, worry, worries, fears, proof, evidence, objections, problem, problems, security problems, misgivings, doubts, qualms, accusations, allegations, suspicions',
  menace:
    'off limits, persona non grata, not secure, unsafe, threat to security, threat to national security, risk to security, risk to national security, danger to security, danger to national security, threat to democracy, threat to sovereignty, security hazard, security danger, cyber threat, espionage risk, espionage threat, spy threat, spy risk, spying risk, untrusted, untrustworthy, supply chain risk, supply chain risks, national security threat, national security threats, security threat, security threats, security risk, security risks, national security risk, national security risks, untrusted supplier, untrusted vendor',
  list: 'very large platform, large online platform, vlop, gatekeeper status, strategic market status, blacklist, blacklists, covered list, listing, listings, label, designation, military company label, military listing, entity list, export blacklist, trade blacklist, export control list, unreliable entity list, unreliable entities list, military list, watch list, watchlist, control list, military company list, high risk vendors, high risk vendor, gatekeeper, gatekeepers, very large online platform, high risk supplier',
  probe:
    'risk check, risk checks, risk analysis, risk review, hearing, hearings, public hearing, sectoral inquiry, sector inquiry, risk assessment, security assessment, security check, security checks, security audit, security probe, security investigation, national security review, reviews, audits, inspections, inquiries, enquiries, studies, evaluation, re evaluation, reassessment, rethink, fact finding mission, preliminary investigation, in depth investigation, criminal investigation, tax probe, antitrust probe, national security investigation, monitoring, surveillance, case, antitrust case, anti dumping case, proceedings, probe, probes, investigation, investigations, inquiry, enquiry, review, audit, scrutiny, inspection, security review, antitrust case, examination, infringement proceedings, study, assessment, consultation, fact finding',
  licence:
    'operating licence, operating license, operating licences, landing rights, landing right, type approval, permission to operate, right to operate, market access, stay of execution, consent, assent, sign off, imprimatur, rubber stamp, seal of approval, regulatory approval, market entry, provisional licence, provisional license, trial licence, trial license, dispensation, carve out, grace period, registration, second chance, lifeline, frequency bands, part, licence, license, licences, licenses, permit, permits, permission, approval, approvals, clearance, green light, go ahead, nod, authorisation, authorization, access, waiver, waivers, exemption, exemptions, reprieve, access to spectrum, spectrum, accreditation, certification, certificate, concession, access rights, all clear, thumbs up, clean bill of health, deadline, a role, role',
  deal: 'gift, gifts, donation, donations, duty free treatment, duty free status, duty free access, duty free entry, preferential treatment, special treatment, chips act money, chips act funding, chips act award, chips act grant, chips act subsidy, federal funding, federal grant, federal money, state money, understanding, letter of understanding, mou agreement, strategic partnership, strategic cooperation, cooperation deal, cooperation pact, partnerships, alliances, accords, pacts, investment pact, purchase order, purchase agreement, supply deal, supply contract, tax holiday, tax break, tax incentive, sweeteners, red carpet, grants, concessionary loan, soft loan, credit line, credit, grant, terms, subsidy, subsidies, aid, state aid, funding, loan, loans, tax breaks, incentives, stake, backing, support, blessing, endorsement, invitation, welcome, welcome mat, praise, declaration, deal, deals, contract, contracts, agreement, agreements, memorandum, memorandum of understanding, mou, mous, pact, partnership, accord, cooperation, collaboration, tie up, tender, order book, alliance, joint venture, protocol, letter of intent, framework agreement, cooperation agreement, memoranda',
  activity:
    'expansion, entry into, sourcing, procurement, procurements, deployment, trials, trial, flights, satellites, ads, advertising, posts, accounts, messaging, streaming, purchases of, supply, supplies, exports, export, sales, sale, shipments, imports, import, use, takeover, acquisition, purchase, purchases, bid, application, request, downloads, download, installation, rollout, roll out, launch, access to, involvement, participation, merger, buyout, investment, service, services, operations, equipment, kit, gear, products, phones, chips, cameras, drones, app, software, apps, devices, terminals, imports of, new models, operation, content, shop, tools, plan, plant, factory, proposal',
  paper:
    'refusal, reluctance, unwillingness, orders, decrees, laws, bills, rulings, directives, bill, law, act, legislation, decree, directive, regulation, regulations, rule, rules, order, ruling, decision, motion, resolution, proposal, plan, plans, draft, measure, guidance, guidelines, statement, vote, amendment, move, intention, intentions, bid, deal, verdict, reason, reasons, need, grounds, steps, step, injunction, law change',
  threat: 'threat, threats, prospect, possibility, idea, option, options, question, talk, talks',
  call: 'call, calls, pressure, demand, demands, request, requests, plea, pleas, campaign, lobbying, urging, push, appeal, appeals',
  doubt: 'no decision, no final decision, no position, no final position, no view',
}

/** Papers that tell what kind of event it is. */
export const PAPER_KINDS: Readonly<Record<string, Kind>> = {
  bill: 'proposal',
  motion: 'proposal',
  proposal: 'proposal',
  draft: 'proposal',
  amendment: 'proposal',
  law: 'legislation',
  act: 'legislation',
  legislation: 'legislation',
  decree: 'regulation',
  directive: 'regulation',
  regulation: 'regulation',
  regulations: 'regulation',
  rule: 'regulation',
  rules: 'regulation',
  ruling: 'court-ruling',
  verdict: 'court-ruling',
  injunction: 'court-ruling',
  plan: 'reported-plan',
  plans: 'reported-plan',
  intention: 'reported-plan',
}

/** Words that make a noun group with a nation in it a body that acts for that nation. */
export const GOVERNMENT_HEADS =
  "gov't, gov'ts, adviser, advisor, antitrust, ombudsman, inspector general, auditor general, auditor, attorney general, solicitor general, chief justice, justices, justice, magistrate, cybersecurity agency, cyber agency, cybersecurity authority, cyber authority, data protection authority, data protection agency, data protection commissioner, privacy watchdog, privacy regulator, privacy commissioner, antitrust authority, antitrust regulator, antitrust watchdog, competition authority, competition watchdog, competition regulator, competition commission, consumer watchdog, communications regulator, communications authority, media regulator, internet regulator, telecom regulator, trade ministry, interior ministry, defence ministry, defense ministry, foreign ministry, economy ministry, finance ministry, digital ministry, transport ministry, education ministry, health ministry, justice ministry, foreign minister, trade minister, defence minister, defense minister, interior minister, finance minister, economy minister, digital minister, deputy minister, deputy prime minister, vice premier, first minister, foreign secretary, trade secretary, home secretary, business secretary, culture secretary, commerce secretary, defence secretary, defense secretary, permanent secretary, principal secretary, cabinet secretary, under secretary, undersecretary, minister of state, union minister, presidential office, presidential palace, palace, royal court, crown, emir, sheikh, sultan, royal decree, throne, junta, taliban, politburo, central committee, state council, security council, national security council, security cabinet, executive branch, civil service, public sector, ministers council, council of ministers, intelligence service, intelligence chief, spy service, spooks, secret service, counterintelligence, constabulary, gendarmerie, air force, ground forces, special forces, general staff, chief of staff, procurement agency, space agency, standards body, election commission, tax authority, tax authorities, tax agency, customs service, customs authority, broadcasting authority, censor, censors, rail operator, state railway, state tv, public broadcaster, post office, postal service, municipality, judiciary, armed forces, defence forces, defence force, state operator, state owned operator, state telecom, state telecoms operator, state carrier, state owned telecom, research council, spy chief, spymaster, top spy, cyber chief, czar, tsar, countries, member states, coast guard, border guard, border force, health service, security agency, intelligence agency, national guard, marines, government, governments, govt, gov, administration, cabinet, ministry, ministries, minister, ministers, premier, pm, president, presidency, prime minister, chancellor, regulator, regulators, watchdog, authority, authorities, agency, agencies, commission, commissioner, department, dept, parliament, senate, congress, assembly, lawmakers, legislators, legislature, court, courts, judge, judges, tribunal, supreme court, army, military, navy, air force, police, security service, intelligence, spy agency, prosecutor, prosecutors, official, officials, state, embassy, ambassador, envoy, treasury, secretary, spokesman, spokeswoman, spokesperson, diplomat, leader, leaders, king, crown prince, chief, body, council, office, bureau, antimonopoly service, federal service, tax service, migration service, border service, foreign service, centre, center, committee, government-backed, customs, central bank, lower house, upper house, house, mps, senators, leadership, bank, board, panel, directorate, inspectorate, junta, vice president, deputy, head, defence, defense, coalition, executive, telecoms regulator, side"
/** Heads whose holder legislates or judges. */
export const COURT_HEADS =
  'court, courts, judge, judges, tribunal, supreme court, justices, high court, appeals court, conseil'
export const PARLIAMENT_HEADS =
  'parliament, senate, congress, assembly, legislature, lower house, upper house, house'
/** Single members of a parliament: what they call for, it has not done. */
export const MEMBER_HEADS =
  'lawmakers, mps, senators, legislators, meps, congressmen, deputies, backbenchers, senator, lawmaker, mp'
/** People near power whose words bind nobody. */
export const BYSTANDER_HEADS =
  'states, provinces, cantons, regions, cities, towns, counties, municipalities, providers, provider, opposition, party, ally, allies, pressure, rival, rivals, firm, firms, company, companies, operator, operators, carrier, carriers, telco, telcos, campaigners, activists, users, investors, analysts, experts, researchers, hackers, media, newspaper, state media, banks, exporters, union, unions, consumers, former, ex, market, markets, shares, stocks, maker, makers, giant, group, startup, start-up, chipmaker, carmaker, retailer, subsidiary, unit, students, shoppers, farmers, retailers, tycoon, billionaire, buyers, buyer, suppliers, supplier, vendor, vendors, backbenchers, think tank, network, networks, spies, sales, revenue, exports, farmers, teens, people, citizens, schools, universities, campaign, embassy-linked, lobby, tariff, sanctions, warnings, warning, influence, lead, example, friend, neighbour, neighbor, partner, partners, dissidents, fund, funds, tensions, ties'

/** Nouns after a company's name that leave the company meant. */
export const COMPANY_HEAD_NOUNS =
  'equipment, kit, gear, phones, phone, app, apps, chips, chip, cameras, camera, drones, drone, software, antivirus, products, product, technology, tech, devices, terminals, routers, parts, components, hardware, cars, models, model, services, service, inverters, systems, platform, platforms, network, networks, kits, cloud, chatbot, tools, machines'
