import type { Verb } from './verb-entry'

/** Verbs done to a measure, and verbs over other verbs. */
export const VERBS_OF_MEASURES: readonly Verb[] = [
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
      'impose, slap, place, enact, adopt, introduce, announce, issue, unveil, enforce, apply, pass, set, declare, launch, revive, restart, rekindle, open, start, begin, order, initiate, sign, extend, renew, widen, expand, tighten, toughen, toughen up, step up, strengthen, bolster, implement, roll out, usher in, levy, hand, give, grant, award, offer, publish, formalise, formalize, finalise, finalize, put, hit, serve, conclude, seal, ink, strike, agree, reach, clinch, secure, broker, add, raise, hike, confirm, reimpose, bring in, bring, make, attach, expedite, resume,  set out, complete, invoke, deliver',
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
  { verbs: 'approve, ratify, vote for, pass, clear', measure: 'approve' },
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
      'lift, end, reverse, overturn, repeal, quash, undo, strike down, strike ~ down, set aside, drop objection to, drop ~ objections to, withdraw ~ objection to, scrap, call off, waive, give ground on, give way on, cave in on, cave on, bow to, soften stance on, walk away from, remove, abolish, dismantle, unwind, overrule, suspend, close, tear up, back away from, back down from, back down on, backtrack on, row back on, walk back, u turn on, backpedal on, do ~ u turn on, climb down on, back off, back off from, back down over, back out of, step back from, pull back from, relent on, retreat from, undo, rip up, jettison, block',
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
      'strike back at, hit back at ~ with, retaliate against ~ with, sting, hammer, batter, dent, rattle, wallop, clobber, ensnare, trap, entangle, sweep up, affect, bruise',
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
      'be urged, be pressed, be pressured, be called on, be under pressure, come under pressure, face calls, face pressure, face demands',
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
  // "Analysts expect Germany to keep it": a guess of those who do not decide.
  { verbs: 'expect, predict, forecast, anticipate, reckon', clause: 'wish' },
  // Say nothing of a stance, but end a subject and begin a clause.
  {
    verbs:
      'settle, meet, visit, tour, greet, phone, dine with, sit down with, hear from, learn, seem, appear, mark, hurt, backfire',
  },
  { verbs: 'carry out, conduct, perform, mount, undertake, run', measure: 'impose' },
  { verbs: 'amend, revise, rewrite, overhaul', measure: 'impose' },
  {
    verbs:
      'wind ~ up, liquidate, shift ~ from, shift ~ away from, move ~ away from, move ~ off, migrate ~ from, migrate ~ off, switch ~ from, switch to ~ from, move to ~ from, migrate to ~ from, shift to ~ from, switch ~ away from, take ~ away from, pull ~ from',
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
  { verbs: 'unlikely, loath', clause: 'not', state: true },
  { verbs: 'in no rush, in no hurry, reluctant, hesitant, slow', clause: 'delay', state: true },
]
