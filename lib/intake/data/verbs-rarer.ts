import type { Verb } from './verb-entry'

/** Rarer verbs of the same classes; what the common ones say of a phrase stands. */
export const RARER_VERBS: readonly Verb[] = [
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
      'consult on, monitor, query, enquire into, inquire about, dig into, delve into, take ~ look at, take ~ closer look at, have ~ second thoughts on, have ~ second thoughts about, think again about, think twice about, take stock of, weigh ~ up, hold ~ hearing on, seek ~ explanation from, seek ~ answers from, seek ~ clarification from, seek ~ information from, demand ~ answers from, demand ~ explanation from, demand ~ information from, request ~ information from, send ~ questions to, subpoena, interrogate, quiz, cross examine, analyse, analyze, appraise, gauge, put ~ under review, put ~ under scrutiny, place ~ under review, place ~ under scrutiny, put ~ under microscope, reserve ~ judgment on, clash over, be at odds over, at odds over, bicker over, wrangle over, call ~ to hearing, call ~ to testify, call ~ before, in two minds about, in two minds over, on fence over, on fence about, follow up with, knock on door of, mull over, chew over, ruminate on',
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
      'bring ~ back, let ~ return, turn ~ back on, switch ~ back on, put ~ back online, bring ~ back online, throw ~ open to, throw open ~ to, open ~ skies to, open skies to, save, rescue, keep ~ alive, keep ~ on, throw ~ lifeline to, enable, usher ~ in, welcome ~ back, take ~ back, wave ~ in, open ~ gates to, open ~ airwaves to, unlock, unseal, free up, give ~ thumbs up to, give ~ nod to, give ~ all clear to, give ~ clean bill of health to, give ~ assent to, give ~ licence to, give ~ license to, give ~ consent to, grant ~ licence to, grant ~ license to, grant ~ permit to, grant ~ approval to, issue ~ licence to, issue ~ license to, sign off on, assent to, consent to, acquiesce in, acquiesce to, put up with, live with, condone, countenance, rehabilitate, accredit, homologate, take ~ off blacklist, take ~ off list, reopen ~ door to, reopen to, reconnect, relicense, relicence, reauthorise, reauthorize, keep ~ door open to, leave ~ door open to, leave ~ door open for, keep ~ door open for, see no reason to exclude, see no reason to ban, see no reason to bar, find no problem with, find nothing wrong with, give ~ pass to, see no threat in, see no problem with, stop short of banning',
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
  { verbs: 'free, eligible, entitled, welcome', company: 'allow', clause: 'do', state: true },
  { verbs: 'refrain from, desist from, abstain from', company: 'ban', clause: 'not' },
  { verbs: 'dark, offline, unwelcome', company: 'ban', bare: true },
  { verbs: 'leave ~ waiting, keep ~ waiting, leave ~ in limbo, keep ~ in limbo', company: 'review' },
  { verbs: 'open for, be open for, stay open for, remain open for', company: 'allow' },
  { verbs: 'cut ~ red tape for, slash ~ red tape for, simplify ~ rules for', company: 'allow' },
  {
    verbs:
      'bid ~ farewell to, disallow, take ~ axe to, take ~ ax to, forsake, toss ~ out, drum ~ out, chase ~ out, bundle ~ out, close ~ down, deplatform, stay clear of, rid ~ of, cleanse ~ of, purge ~ of, delist ~ from, drop ~ from list',
    company: 'ban',
    measure: 'reject',
  },
  {
    verbs:
      'toughen ~ stance on, toughen ~ line on, harden ~ stance on, harden ~ line on, harden ~ position on, distance ~ from, turn up ~ heat on, turn ~ screw on, turn ~ screws on, tighten ~ screw on, step up ~ pressure on, pile ~ pressure on, ramp up ~ pressure on, close ~ loophole, halve, put ~ brakes on, ring fence',
    company: 'restrict',
  },
  { verbs: 'agonise over, agonize over, send ~ questionnaire to', company: 'review' },
  { verbs: 'see no threat from, see no risk from', company: 'allow' },
  {
    verbs:
      'form ~ partnership with, form ~ alliance with, win ~ investment from, secure ~ investment from, order ~ equipment from, order ~ kit from, bet on, warm to, warm up to',
    company: 'cooperate',
    kind: 'statement',
  },
  { verbs: 'reverse course on, change course on, change tack on, flip on, flip flop on', measure: 'lift' },
  {
    verbs: 'lean towards, lean toward, leaning towards, leaning toward, veer towards',
    company: 'cooperate',
    measure: 'propose',
    kind: 'statement',
  },
  { verbs: 'stay', measure: 'lift' },
  { verbs: 'keep', company: 'allow', kind: 'statement' },
  { verbs: 'undecided whether, undecided if', clause: 'weigh', state: true },
  { verbs: 'open ~ to, leave ~ alone, let ~ be, free ~ of, free ~ to', company: 'allow' },
  { verbs: 'switch on, turn on, line up, line ~ up', company: 'cooperate', kind: 'contract' },
  { verbs: 'retire, mothball', company: 'ban' },
  { verbs: 'take out, take ~ out', company: 'ban' },
  { verbs: 'quit, close, dissolve', company: 'ban' },
  { verbs: 'lean away from, tilt away from, turn away from', company: 'restrict', kind: 'statement' },
  {
    verbs: 'draw ~ line under, close ~ chapter on, turn ~ page on, call ~ time on, close ~ book on',
    company: 'ban',
    measure: 'lift',
  },
  { verbs: 'exempt', company: 'allow', bare: true },
  { verbs: 'partner', company: 'cooperate', kind: 'agreement' },
  { verbs: 'revive', company: 'allow', measure: 'impose' },
  {
    verbs: 'call ~ malicious, brand ~ malicious, label ~ malicious, confirm ~ malicious, declare ~ malicious',
    company: 'ban',
    kind: 'statement',
  },
  { verbs: 'vote on, hold ~ vote on', measure: 'weigh', clause: 'weigh' },
  { verbs: 'hint at', clause: 'weigh' },
  { verbs: 'bless', company: 'allow', measure: 'approve' },
  { verbs: 'protest at', measure: 'judge' },
  {
    verbs: 'search ~ offices, search ~ office, search ~ premises, search ~ headquarters',
    company: 'restrict',
    kind: 'enforcement',
  },
  { verbs: 'hit back over, retaliate over, strike back over', measure: 'judge' },
  { verbs: 'withhold', company: 'review', measure: 'delay' },
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
