import type { Kind } from '@/lib/domain/kind'

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
  curb: 'export licensing, tax aimed at, levy aimed at, stricter requirements, tighter requirements, tougher requirements, strict requirements, digital tax, digital services tax, digital levy, measure against, law against, laws against, bill against, line against, front against, stance against, position against, policy against, action against, steps against, measures against, stand against, tough line on, hard line on, tougher line on, antitrust order, antitrust ruling, antitrust decision, takedown orders, takedown order, content removal orders, blocking orders, restriction order, conduct requirements, cease and desist order, stop order, slowdown, slow down, slowing, throttle, bounds, brake, brakes, clamps, barriers, barrier, constraint, constraints, cutback, cutbacks, ceiling, surcharge, fees, fee hike, sanctions package, damages, seizure, confiscation, lawsuits, suit, suits, ultimatum, safeguards, oversight, regulation order, levies, fee, supervisory fee, antidumping duties, countervailing duties, rebuke, censure, red flag, red flags, warnings, alert, advisory, security advisory, red lines, statement of objections, charge sheet, summons, penalties, interim measures, enforcement action, enforcement notice, compliance order, arrest, arrests, detention, intervention, action, legal action, testing, checks, vetting, curb, curbs, limit, limits, restriction, restrictions, cap, caps, sanction, sanctions, fine, fines, penalty, penalties, tariff, tariffs, duty, duties, control, controls, crackdown, clampdown, condition, conditions, lawsuit, charges, levy, licence requirement, license requirement, licence requirements, license requirements, licensing requirement, licence rule, license rule, export rule, export rules, hurdle, hurdles, throttling, squeeze, quota, phase out, phaseout, foreign ownership cap, ownership cap, ownership rule, ownership rules, warning, reprimand, raid, raids, indictment, limitations, grip, measures, strictures',
  worry:
    'objection, concern, concerns, worry, worries, fears, proof, evidence, objections, problem, problems, security problems, misgivings, doubts, qualms, accusations, allegations, suspicions',
  menace:
    'off limits, persona non grata, security hole, security holes, spy tool, spying tool, trojan horse, not secure, unsafe, threat to security, threat to national security, risk to security, risk to national security, danger to security, danger to national security, threat to democracy, threat to sovereignty, security hazard, security danger, cyber threat, espionage risk, espionage threat, spy threat, spy risk, spying risk, untrusted, untrustworthy, supply chain risk, supply chain risks, national security threat, national security threats, security threat, security threats, security risk, security risks, national security risk, national security risks, untrusted supplier, untrusted vendor',
  list: 'list of harmful products, list of harmful, list of dangerous, list of banned, list of risky, list of prohibited, list of hostile, list of threats, list of war sponsors, list of sponsors of war, list of chinese military companies, list of military companies, list of chinese military firms, list of military firms, list of firms tied to military, list of companies tied to military, list of banned companies, list of foreign adversaries, very large platform, large online platform, vlop, gatekeeper status, strategic market status, blacklist, blacklists, covered list, listing, listings, label, designation, military company label, military listing, entity list, export blacklist, trade blacklist, export control list, sanctions list, sanction list, unreliable entity list, unreliable entities list, military list, watch list, watchlist, control list, military company list, high risk vendors, high risk vendor, gatekeeper, gatekeepers, very large online platform, high risk supplier',
  probe:
    'risk check, risk checks, risk analysis, risk review, hearing, hearings, public hearing, sectoral inquiry, sector inquiry, risk assessment, security assessment, security check, security checks, security audit, security probe, security investigation, national security review, reviews, audits, inspections, inquiries, enquiries, studies, evaluation, re evaluation, reassessment, rethink, fact finding mission, preliminary investigation, in depth investigation, criminal investigation, tax probe, antitrust probe, national security investigation, monitoring, surveillance, case, antitrust case, anti dumping case, proceedings, probe, probes, investigation, investigations, inquiry, enquiry, review, audit, scrutiny, inspection, security review, antitrust case, examination, infringement proceedings, study, assessment, consultation, fact finding',
  licence:
    'more time, extra time, operating licence, operating license, operating licences, landing rights, landing right, type approval, permission to operate, right to operate, market access, stay of execution, consent, assent, sign off, imprimatur, rubber stamp, seal of approval, regulatory approval, market entry, provisional licence, provisional license, trial licence, trial license, dispensation, carve out, grace period, registration, second chance, lifeline, frequency bands, part, licence, license, licences, licenses, permit, permits, permission, approval, approvals, clearance, green light, go ahead, nod, authorisation, authorization, access, waiver, waivers, exemption, exemptions, reprieve, access to spectrum, spectrum, accreditation, certification, certificate, concession, access rights, all clear, thumbs up, clean bill of health, deadline, approved list, approved vendor list, approved vendors list, approved supplier list, list of approved vendors, list of approved suppliers, list of trusted vendors, list of trusted suppliers, trusted vendor list, trusted list, a role, role, place for, room for, future for',
  deal: 'duty free, gift, gifts, donation, donations, duty free treatment, duty free status, duty free access, duty free entry, preferential treatment, special treatment, chips act money, chips act funding, chips act award, chips act grant, chips act subsidy, federal funding, federal grant, federal money, state money, understanding, letter of understanding, mou agreement, strategic partnership, strategic cooperation, cooperation deal, cooperation pact, partnerships, alliances, accords, pacts, investment pact, purchase order, purchase agreement, supply deal, supply contract, tax holiday, tax break, tax incentive, sweeteners, red carpet, grants, concessionary loan, soft loan, credit line, credit, grant, terms, subsidy, subsidies, aid, state aid, funding, loan, loans, tax breaks, incentives, stake, backing, support, blessing, endorsement, invitation, welcome, welcome mat, praise, declaration, deal, deals, contract, contracts, agreement, agreements, memorandum, memorandum of understanding, mou, mous, pact, partnership, accord, cooperation, collaboration, tie up, tender, order book, alliance, joint venture, protocol, letter of intent, framework agreement, cooperation agreement, memoranda',
  activity:
    'expansion, entry into, sourcing, procurement, procurements, deployment, trials, trial, flights, satellites, ads, advertising, posts, accounts, messaging, streaming, purchases of, supply, supplies, exports, export, sales, sale, shipments, imports, import, use, takeover, acquisition, purchase, purchases, bid, application, request, downloads, download, installation, rollout, roll out, launch, access to, involvement, participation, merger, buyout, investment, service, services, operations, equipment, kit, gear, products, phones, chips, cameras, drones, app, software, apps, devices, terminals, imports of, new models, operation, content, shop, tools, plan, plant, factory, proposal',
  paper:
    'draft law, draft bill, draft decree, draft rules, draft legislation, draft regulation, refusal, reluctance, unwillingness, orders, decrees, laws, bills, rulings, directives, bill, law, act, legislation, decree, directive, regulation, regulations, rule, rules, order, ruling, decision, motion, resolution, proposal, plan, plans, draft, measure, guidance, guidelines, statement, vote, amendment, move, intention, intentions, bid, deal, verdict, reason, reasons, need, grounds, steps, step, injunction, law change',
  threat:
    'threat, threats, prospect, possibility, idea, option, options, question, talk, talks, negotiations, discussions',
  call: 'petition, petitions, call, calls, pressure, demand, demands, request, requests, plea, pleas, campaign, lobbying, urging, push, appeal, appeals',
  doubt:
    'no decision yet, no verdict yet, no verdict, no decision, no final decision, no position, no final position, no view',
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
  "fair trade body, gov't, gov'ts, adviser, advisor, antitrust, ombudsman, inspector general, auditor general, auditor, attorney general, solicitor general, chief justice, justices, justice, magistrate, cybersecurity agency, cyber agency, cybersecurity authority, cyber authority, data protection authority, data protection agency, data protection commissioner, privacy watchdog, privacy regulator, privacy commissioner, antitrust authority, antitrust regulator, antitrust watchdog, competition authority, competition watchdog, competition regulator, competition commission, consumer watchdog, communications regulator, communications authority, media regulator, internet regulator, telecom regulator, trade ministry, interior ministry, defence ministry, defense ministry, foreign ministry, economy ministry, finance ministry, digital ministry, transport ministry, education ministry, health ministry, justice ministry, foreign minister, trade minister, defence minister, defense minister, interior minister, finance minister, economy minister, digital minister, deputy minister, deputy prime minister, vice premier, first minister, foreign secretary, trade secretary, home secretary, business secretary, culture secretary, commerce secretary, defence secretary, defense secretary, permanent secretary, principal secretary, cabinet secretary, under secretary, undersecretary, minister of state, union minister, presidential office, presidential palace, palace, royal court, crown, emir, sheikh, sultan, royal decree, throne, junta, taliban, politburo, central committee, state council, security council, national security council, security cabinet, executive branch, civil service, public sector, ministers council, council of ministers, intelligence service, intelligence chief, spy service, spooks, secret service, spies, counterintelligence, constabulary, gendarmerie, air force, ground forces, special forces, general staff, chief of staff, procurement agency, space agency, standards body, election commission, tax authority, tax authorities, tax agency, customs service, customs authority, broadcasting authority, censor, censors, rail operator, state railway, state tv, public broadcaster, post office, postal service, municipality, judiciary, armed forces, defence forces, defence force, state operator, state owned operator, state telecom, state telecoms operator, state carrier, state owned telecom, research council, spy chief, spymaster, top spy, cyber chief, czar, tsar, countries, member states, coast guard, border guard, border force, health service, security agency, intelligence agency, national guard, marines, government, governments, govt, gov, administration, cabinet, ministry, ministries, minister, ministers, premier, pm, president, presidency, prime minister, chancellor, regulator, regulators, watchdog, authority, authorities, agency, agencies, commission, commissioner, department, dept, parliament, senate, congress, assembly, lawmakers, legislators, legislature, court, courts, judge, judges, tribunal, supreme court, army, military, navy, air force, police, security service, intelligence, spy agency, prosecutor, prosecutors, official, officials, state, embassy, ambassador, envoy, treasury, secretary, spokesman, spokeswoman, spokesperson, diplomat, leader, leaders, king, crown prince, chief, body, council, office, bureau, antimonopoly service, federal service, tax service, migration service, border service, foreign service, centre, center, committee, government-backed, customs, central bank, lower house, upper house, house, mps, senators, leadership, bank, board, panel, directorate, inspectorate, junta, vice president, deputy, head, defence, defense, coalition, executive, telecoms regulator, side"
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
  'trade body, industry body, consumer body, lobby group, trade group, industry group, rights group, advocacy group, pressure group, trade association, industry association, chamber of commerce, chief executive, chief executive officer, chief financial officer, chief operating officer, managing director, states, provinces, cantons, regions, cities, towns, counties, municipalities, providers, provider, opposition, party, ally, allies, pressure, rival, rivals, firm, firms, company, companies, operator, operators, carrier, carriers, telco, telcos, campaigners, activists, users, investors, analysts, experts, researchers, hackers, media, newspaper, state media, banks, exporters, union, unions, consumers, former, ex, market, markets, shares, stocks, maker, makers, giant, group, startup, start-up, chipmaker, carmaker, retailer, subsidiary, unit, students, shoppers, farmers, retailers, tycoon, billionaire, buyers, buyer, suppliers, supplier, vendor, vendors, backbenchers, think tank, network, networks, sales, revenue, exports, farmers, teens, people, citizens, schools, universities, campaign, embassy-linked, lobby, tariff, sanctions, warnings, warning, influence, lead, example, friend, neighbour, neighbor, partner, partners, dissidents, fund, funds, tensions, ties'

/** Nouns after a company's name that leave the company meant. */
export const COMPANY_HEAD_NOUNS =
  'artificial intelligence, equipment, kit, gear, phones, phone, app, apps, chips, chip, cameras, camera, drones, drone, software, antivirus, products, product, technology, tech, devices, terminals, routers, parts, components, hardware, cars, models, model, services, service, inverters, systems, platform, platforms, network, networks, kits, cloud, chatbot, tools, machines'
