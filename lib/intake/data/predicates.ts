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
}

export const VERBS: readonly Verb[] = [
  // Said of the company in so many words.
  {
    verbs:
      'call ~ illegal, declare ~ illegal, rule ~ illegal, find ~ illegal, treat ~ as illegal, declare ~ unlawful, rule ~ unlawful, brand ~ extremist, declare ~ extremist, label ~ extremist, want ~ out, want ~ gone, oppose',
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
      'shut ~ out, kick ~ out, rule ~ out, throw ~ out, lock ~ out, freeze ~ out, turf ~ out, boot ~ out, boot, push ~ out, force ~ out, keep ~ out, drive ~ out, squeeze ~ out, chuck ~ out, cut ~ out, leave ~ out, root ~ out, weed ~ out, strip ~ out, rip ~ out, tear ~ out, order ~ out, shut ~ off, cut ~ off, switch ~ off, order ~ off, take ~ off, shut ~ down, throw ~ off, kick ~ off, wipe ~ off, cut ~ ties with, sever ~ ties with, pull ~ plug on, slam ~ door on, shut ~ door on, close ~ door on, close ~ door to, shut ~ door to, turn ~ back on, turn ~ away, turn ~ down, say no to, order ~ removed, order ~ out of, keep ~ off, keep ~ away from, keep ~ from, stay away from, steer clear of, steer away from, get rid of, dispense with, do away with, part ways with, say goodbye to, walk away from, show ~ door',
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
      'remove, strip, purge, eliminate, erase, rip, dump, jettison, uninstall, delete, wipe, unplug, disconnect, replace, swap ~ out',
    company: 'ban',
    measure: 'lift',
  },
  {
    verbs: 'block, block ~ access to, cut ~ access to, cut ~ off access to',
    company: 'ban',
    measure: 'reject',
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
    verbs: 'jail, arrest, detain, indict, charge, prosecute, raid',
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
      'restrict, limit, curb, cap, throttle, curtail, constrain, ration, rein ~ in, crack down on, clamp down on, get tough on, tighten ~ screws on, tighten ~ grip on, hem ~ in, scale ~ back, slow ~ down, slow, degrade, squeeze, hobble, penalise, penalize, discourage, downgrade',
    company: 'restrict',
    measure: 'keep',
  },
  { verbs: 'phase ~ out, wean ~ off', company: 'restrict', measure: 'lift' },
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
      'consider, weigh, mull, ponder, contemplate, debate, discuss, explore, eye, look at, think about, float, toy with, flirt with, deliberate, discusses',
    company: 'review',
    measure: 'weigh',
    clause: 'weigh',
  },
  {
    verbs: 'delay, postpone, defer, put ~ off, hold ~ off, stall, sit on',
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
      'allow, let, permit, admit, authorise, authorize, license, licence, approve, clear, greenlight, green light, accept, unblock, unban, reinstate, exempt, spare, readmit, let ~ in, let ~ back in, let ~ back, let ~ stay, wave ~ through, open ~ door to, open ~ market to, open ~ doors to, open ~ up to, say yes to, give ~ nod to, clear ~ way for, clear ~ path for, pave ~ way for, make ~ room for, legalise, legalize, give ~ access to, keep ~ in, tolerate, certify, whitelist, delist, acquit, unfreeze, not object to, retain',
    company: 'allow',
    measure: 'approve',
    clause: 'do',
  },
  { verbs: 'restore', company: 'allow', activity: 'allow', measure: 'keep' },
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
    verbs:
      'seek, prepare, plan, call for, push for, consult on, pursue, eye, advance, work on, argue for, envisage',
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
      'reject, dismiss, rule out, oppose, resist, rebuff, defeat, refuse, decline, vote down, say no to, fend off, brush off, brush aside, shrug off, defy, spurn, snub, ignore',
    measure: 'reject',
  },
  {
    verbs:
      'criticise, criticize, condemn, slam, blast, denounce, attack, decry, deplore, protest, protest against, lambast, lambaste, object to, challenge, complain about, hit out at, lash out at, rail against, fight, contest, appeal, appeal against, regret, bemoan, oppose, question, mock, dispute, deride, rebuke, chide, scold, accuse, sue over, resent, retaliate against, retaliate over, retaliate for, vow response to, hit back at, protest over, welcome, hail, applaud, praise, warn over, warn of',
    measure: 'judge',
  },
  { verbs: 'face, risk, brace for', measure: 'face' },
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
  { verbs: 'fail', measure: 'lose', clause: 'not' },

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
      'agree, decide, vote, begin, start, move, rush, resolve, opt, continue, get, follow, join, dare, choose, elect, proceed, manage, help, go ahead, return, come out',
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
  { verbs: 'want', clause: 'wish', measure: 'propose' },
  { verbs: 'hope, wish, would like, favour, favor', clause: 'wish' },
  {
    verbs:
      'say, announce, confirm, declare, insist, state, reveal, reiterate, claim, maintain, signal, suggest, hint, indicate, believe, think, argue, stress, repeat, assert, affirm, tell, see, find, conclude, rule, know',
    clause: 'say',
  },
  { verbs: 'be said, be reported, be believed, be understood, reportedly', clause: 'report' },
  { verbs: 'deny', clause: 'deny' },
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
  ban: 'ban, bans, filter, filtering, firewall, moratorium, freeze, purge, snub, prohibition, blackout, blockade, exclusion, block, suspension, boycott, veto, embargo, removal, expulsion, ouster, blacklisting, shutdown, boot, banning, barring, thumbs down, cold shoulder, red card, marching orders, eviction, outright ban, blacklist, divestment order, divestiture law',
  curb: 'arrest, arrests, detention, intervention, action, legal action, testing, checks, vetting, curb, curbs, limit, limits, restriction, restrictions, cap, caps, sanction, sanctions, fine, fines, penalty, penalties, tariff, tariffs, duty, duties, control, controls, crackdown, clampdown, condition, conditions, lawsuit, charges, levy, licence requirement, license requirement, licence requirements, license requirements, licensing requirement, licence rule, license rule, export rule, export rules, hurdle, hurdles, throttling, squeeze, quota, phase out, phaseout, foreign ownership cap, ownership cap, ownership rule, ownership rules, warning, reprimand, raid, raids, indictment, limitations, grip, measures, strictures',
  worry:
    'concern, concerns, worry, worries, fears, proof, evidence, objections, problem, problems, security problems, misgivings, doubts, qualms, accusations, allegations, suspicions',
  menace:
    'supply chain risk, supply chain risks, national security threat, national security threats, security threat, security threats, security risk, security risks, national security risk, national security risks, untrusted supplier, untrusted vendor',
  list: 'covered list, listing, listings, label, designation, military company label, military listing, entity list, export blacklist, trade blacklist, export control list, unreliable entity list, unreliable entities list, military list, watch list, watchlist, control list, military company list, high risk vendors, high risk vendor, gatekeeper, gatekeepers, very large online platform, high risk supplier',
  probe:
    'case, antitrust case, anti dumping case, proceedings, probe, probes, investigation, investigations, inquiry, enquiry, review, audit, scrutiny, inspection, security review, antitrust case, examination, infringement proceedings, study, assessment, consultation, fact finding',
  licence:
    'registration, second chance, lifeline, frequency bands, part, licence, license, licences, licenses, permit, permits, permission, approval, approvals, clearance, green light, go ahead, nod, authorisation, authorization, access, waiver, waivers, exemption, exemptions, reprieve, access to spectrum, spectrum, accreditation, certification, certificate, concession, access rights, all clear, thumbs up, clean bill of health, deadline, a role, role',
  deal: 'grant, terms, subsidy, subsidies, aid, state aid, funding, loan, loans, tax breaks, incentives, stake, backing, support, blessing, endorsement, invitation, welcome, welcome mat, praise, declaration, deal, deals, contract, contracts, agreement, agreements, memorandum, memorandum of understanding, mou, mous, pact, partnership, accord, cooperation, collaboration, tie up, tender, order book, alliance, joint venture, protocol, letter of intent, framework agreement, cooperation agreement, memoranda',
  activity:
    'exports, export, sales, sale, shipments, imports, import, use, takeover, acquisition, purchase, purchases, bid, application, request, downloads, download, installation, rollout, roll out, launch, access to, involvement, participation, merger, buyout, investment, service, services, operations, equipment, kit, gear, products, phones, chips, cameras, drones, app, software, apps, devices, terminals, imports of, new models, operation, content, shop, tools, plan, plant, factory, proposal, objection',
  paper:
    'bill, law, act, legislation, decree, directive, regulation, regulations, rule, rules, order, ruling, decision, motion, resolution, proposal, plan, plans, draft, measure, guidance, guidelines, statement, vote, amendment, move, intention, intentions, bid, deal, verdict, reason, reasons, need, grounds, steps, step, injunction, law change',
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
  'judiciary, armed forces, defence forces, defence force, state operator, state owned operator, state telecom, state telecoms operator, state carrier, state owned telecom, research council, spy chief, spymaster, top spy, cyber chief, czar, tsar, countries, member states, coast guard, border guard, border force, health service, security agency, intelligence agency, national guard, marines, government, governments, govt, gov, administration, cabinet, ministry, ministries, minister, ministers, premier, pm, president, presidency, prime minister, chancellor, regulator, regulators, watchdog, authority, authorities, agency, agencies, commission, commissioner, department, dept, parliament, senate, congress, assembly, lawmakers, legislators, legislature, court, courts, judge, judges, tribunal, supreme court, army, military, navy, air force, police, security service, intelligence, spy agency, prosecutor, prosecutors, official, officials, state, embassy, ambassador, envoy, treasury, secretary, spokesman, spokeswoman, spokesperson, diplomat, leader, leaders, king, crown prince, chief, body, council, office, bureau, service, centre, center, committee, government-backed, customs, central bank, lower house, upper house, house, mps, senators, leadership, bank, board, panel, directorate, inspectorate, junta, vice president, deputy, head, defence, defense, coalition, executive, telecoms regulator, side'
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
  'opposition, party, ally, allies, pressure, rival, rivals, firm, firms, company, companies, operator, operators, carrier, carriers, telco, telcos, campaigners, activists, users, investors, analysts, experts, researchers, hackers, media, newspaper, state media, banks, exporters, union, unions, consumers, former, ex, market, markets, shares, stocks, maker, makers, giant, group, startup, start-up, chipmaker, carmaker, retailer, subsidiary, unit, students, shoppers, farmers, retailers, tycoon, billionaire, buyers, buyer, suppliers, supplier, vendor, vendors, backbenchers, think tank, network, networks, spies, sales, revenue, exports, farmers, teens, people, citizens, schools, universities, campaign, embassy-linked, lobby, tariff, sanctions, warnings, warning, influence, lead, example, friend, neighbour, neighbor, partner, partners, dissidents, fund, funds, tensions, ties'

/** Nouns after a company's name that leave the company meant. */
export const COMPANY_HEAD_NOUNS =
  'equipment, kit, gear, phones, phone, app, apps, chips, chip, cameras, camera, drones, drone, software, antivirus, products, product, technology, tech, devices, terminals, routers, parts, components, hardware, cars, models, model, services, service, inverters, systems, platform, platforms, network, networks, kits, cloud, chatbot, tools, machines'
