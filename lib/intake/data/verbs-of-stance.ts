import type { Verb } from './verb-entry'

/** Verbs done to a company: shut out, limit, look into, let in, seek. */
export const VERBS_OF_STANCE: readonly Verb[] = [
  {
    verbs:
      'brand ~ extremist, designate ~ extremist, designate ~ terrorist, deem ~ extremist, list ~ as extremist, declare ~ undesirable, designate ~ undesirable, declare ~ extremist, label ~ extremist',
    company: 'ban',
    kind: 'decision',
  },
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
      'declare ~ threat, call ~ threat, label ~ threat, brand ~ threat, deem ~ threat, consider ~ threat, declare ~ risk, deem ~ risk, treat ~ as illegal, blast ~ as threat, blast ~ as threats, describe ~ as threat, brand ~ as threat, label ~ as threat, see ~ as threat, slam ~ as threat, want ~ out, want ~ gone, oppose',
    company: 'ban',
    kind: 'statement',
  },
  {
    verbs:
      'call ~ partner, count ~ as partner, see ~ as partner, regard ~ as partner, view ~ as partner, treat ~ as partner, describe ~ as partner, consider ~ partner, name ~ partner, make ~ partner, ask ~ for, turn to, look to, reach out to, offer, seek',
    company: 'cooperate',
    kind: 'statement',
  },
  {
    verbs:
      'be in talks with, remain in talks with, hold ~ talks with, open ~ talks with, begin ~ talks with, enter ~ talks with',
    company: 'review',
    kind: 'statement',
  },
  {
    verbs: 'open to, open up to, be open to, stay open to, remain open to, keep ~ open to, register',
    company: 'allow',
  },
  { verbs: 'ground, shut, filter, keep ~ offline', company: 'ban' },
  { verbs: 'single ~ out', company: 'restrict' },
  { verbs: 'leave ~ alone', company: 'allow' },
  { verbs: 'give up', company: 'ban', measure: 'lift' },
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
      'shut ~ out, kick ~ out, rule ~ out, throw ~ out, lock ~ out, freeze ~ out, turf ~ out, boot ~ out, boot, push ~ out, force ~ out, force ~ offline, force ~ off air, keep ~ out, drive ~ out, squeeze ~ out, chuck ~ out, cut ~ out, leave ~ out, root ~ out, weed ~ out, strip ~ out, rip ~ out, tear ~ out, order ~ out, shut ~ off, cut ~ off, switch ~ off, order ~ off, take ~ off, shut ~ down, throw ~ off, kick ~ off, wipe ~ off, cut ~ ties with, sever ~ ties with, pull ~ plug on, slam ~ door on, shut ~ door on, close ~ door on, close ~ door to, shut ~ door to, turn ~ back on, turn ~ away, turn ~ down, say no to, order ~ removed, order ~ out of, leave ~ off list, cut ~ from, cut ~ out of, keep ~ off, keep ~ away from, keep ~ from, stay away from, steer clear of, steer away from, get rid of, be rid of, dispense with, do away with, part ways with, say goodbye to, walk away from, show ~ door',
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
      'yank, scrub, cull, kill, torpedo, scuttle, derail, scupper, stonewall, bin, nuke, zap, gag, muzzle, throw ~ away, stamp out, slam ~ brakes on, close ~ loophole for, wind down, discard',
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
  { verbs: 'call in, refer', company: 'review' },
  { verbs: 'call ~ risk', company: 'restrict', kind: 'statement' },
  {
    verbs: 'brand ~ sponsor, name ~ sponsor, label ~ sponsor, call ~ sponsor, list ~ as sponsor',
    company: 'restrict',
    kind: 'statement',
  },
  { verbs: 'decline ~ bid, decline ~ offer, decline ~ request, decline ~ application', company: 'ban' },
  {
    verbs: 'see ~ risk in, see ~ risks in, see ~ threat in, see ~ danger in, find ~ risk in, find ~ risks in',
    company: 'restrict',
    kind: 'statement',
  },
  {
    verbs: 'flag ~ risk, flag ~ risks, flag ~ threat, flag ~ as risk, flag ~ as threat',
    company: 'restrict',
    kind: 'statement',
  },
  { verbs: 'free ~ from', company: 'allow' },
  {
    verbs: 'agree terms with, agree on terms with, agree licence terms with, agree license terms with',
    company: 'allow',
    kind: 'agreement',
  },
  { verbs: 'take ~ percent of, take ~ per cent of', company: 'cooperate', kind: 'agreement' },
  { verbs: 'borrow ~ for', company: 'cooperate', kind: 'contract' },
  { verbs: 'name', measure: 'impose' },
  { verbs: 'sanction, fine, sue, punish, tax', company: 'restrict', kind: 'enforcement' },
  { verbs: 'cut ~ share, cut ~ role, reduce, dilute, narrow', company: 'restrict', measure: 'ease' },
  { verbs: 'cut', activity: 'restrict', measure: 'ease' },
  {
    verbs:
      'soften ~ stance on, soften ~ stance towards, soften ~ line on, soften ~ position on, soften ~ tone on, loosen, ease, relax, soften, roll ~ back, water ~ down, loosen ~ grip on, loosen ~ screws on, trim, dilute',
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
  { verbs: 'tell ~ off, order ~ off, get ~ off, take ~ off, take ~ out of, take ~ down', company: 'ban' },

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
      'check, check on, check up on, review, probe, investigate, examine, scrutinise, scrutinize, study, assess, audit, vet, look into, inspect, evaluate, revisit, rethink, reconsider, re-examine, reexamine, inquire into, reassess, question, summon, grill, keep ~ eye on, keep ~ under review',
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
      'undecided on, undecided about, undecided over, torn over, split on, split over, divided on, divided over, yet to decide on, yet to decide about, yet to decide whether, yet to say whether, yet to say if, yet to announce whether, yet to decide, yet to rule on, still to decide on, decide on, decide about, decide whether, rule on, take ~ decision on, make ~ decision on, reach ~ decision on, make up mind on, make up ~ mind about, be undecided on, be undecided about, be undecided over, be torn over, be split on, be split over, dither over, dither on, hesitate over, waver over, waver on, keep ~ options open on, take no position on, be divided over, remain undecided on, remain undecided about, stay neutral on, vacillate over',
    company: 'review',
    measure: 'weigh',
  },

  { verbs: 'out', company: 'ban', bare: true },
  {
    verbs: 'inaccessible, unavailable, illegal, off limits',
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
      'allow, let, permit, admit, authorise, authorize, license, licence, approve, clear, greenlight, green light, accept, unblock, unban, reinstate, exempt, spare, readmit, let ~ in, let ~ back in, let ~ back, let ~ stay, wave ~ through, open ~ door to, open ~ way for, open ~ way to, open ~ market to, open ~ doors to, open ~ up to, say yes to, give ~ nod to, clear ~ way for, clear ~ path for, pave ~ way for, make ~ room for, legalise, legalize, reopen, reconcile with, make peace with, give ~ access to, keep ~ in, tolerate, certify, whitelist, delist, acquit, unfreeze, not object to, retain',
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
]
