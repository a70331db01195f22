/** Words that speak for a topic, with how loudly: 4 settles it, 1 only tips the balance. */
export const TOPIC_WORDS: Readonly<Record<string, readonly (readonly [weight: number, words: string])[]>> = {
  '5g-networks': [
    [4, '5g, 5 g, fifth generation, 5g network, 5g networks, 6g'],
    [
      2,
      'core network, core networks, access network, radio access network, ran, radio access, spectrum auction',
    ],
  ],
  'telecom-networks': [
    [
      3,
      '4g, 3g, 2g, lte, fibre network, fiber network, fibre, backbone, national broadband network, broadband, fixed line, telecom networks, telecoms networks, telecom network, telecommunications network, national backbone, telecom equipment, telecoms equipment, network equipment, network gear',
    ],
    [2.2, 'mobile network, mobile networks, digital infrastructure, phone towers, network status'],
    [1.6, 'network, networks, telecom, telecoms, telecommunications, telephone, towers'],
  ],
  'submarine-cables': [
    [
      5,
      'submarine cable, submarine cables, undersea cable, undersea cables, subsea cable, subsea cables, cable project, cable deal, pacific cable, cable bid',
    ],
  ],
  'satellite-internet': [
    [
      3,
      'satellite, satellites, satellite internet, satellite broadband, terminals, constellation, low earth orbit',
    ],
  ],
  'gov-devices': [
    [
      4,
      'on devices, its devices, their devices, on its devices, sensitive devices, issued devices, at work, parliament network, work phone, duty phones',
    ],
    [
      5,
      'government devices, government phones, official devices, official phones, work phones, work devices, federal devices, federal phones, state devices, state phones, staff phones, staff devices, ministerial phones, ministers phones, government computers, state computers, government systems, government networks, government-issued devices, official computers, public servants, civil servants, government employees, state employees, work computers, government owned devices, public sector devices, parliamentary devices, military phones, defence ministry devices, government tablets, ministry devices, council devices, corporate devices, state owned devices, government issued, service phones',
    ],
    [
      3,
      'officials, lawmakers phones, soldiers, staff, phones of, officials phones, for ministers, mps phones, lawmakers, state bodies, government agencies, government staff, employees',
    ],
  ],
  'gov-procurement': [
    [
      4,
      'procurement, government contracts, public procurement, state purchases, public tenders, government tender, government purchases, federal contracts, public contracts, public sector, state bodies, government agencies, federal agencies, state institutions, government departments, all departments, public bodies, bidding for public',
    ],
  ],
  'consumer-apps': [
    [
      2,
      'social media, social network, messaging app, messenger, video app, short video app, video sharing app, under 16s, under-16s, teenagers, online shop, e-commerce, nationwide, app stores',
    ],
  ],
  'consumer-devices': [
    [
      3,
      'smartphones, phone sales, handsets, routers, router, sales of phones, iphone sales, iphone, wearable, tablets',
    ],
  ],
  'export-controls': [
    [
      5,
      'export controls, export control, export curbs, export restrictions, export ban, entity list, export licence, export license, export licences, export licenses, export limits, export rules, trade blacklist, export blacklist, sanctions list, exports to china, sales to china, chip exports, export permits, chips to china, shipments to china, export control list, selling to china, to chinese customers, export',
    ],
    [3, 'exports, shipments'],
  ],
  semiconductors: [
    [
      3,
      'chip plant, chip factory, fab, semiconductor plant, wafer, semiconductor subsidies, chips act, critical infrastructure, key infrastructure, memory chips',
    ],
    [1, 'chips, semiconductors, semiconductor, chip, chipmaker'],
  ],
  investment: [
    [
      4,
      'purchase of, takeover, acquisition, stake, buyout, merger, foreign investment, divest its stake, subsidiary, wind up, wind up canadian business, canadian business, canadian operations, takeover bid, ownership cap',
    ],
  ],
  'ai-models': [
    [
      4,
      'chatbot, ai model, ai models, ai chatbot, ai assistant, generative ai, large language model, deepfakes, ai tool',
    ],
  ],
  cloud: [
    [
      4,
      'cloud, data centre, data centres, data center, data centers, ai computing, sovereign cloud, ai campus, computing capacity, cloud region, public cloud, government cloud',
    ],
  ],
  'security-software': [
    [
      4,
      'antivirus, anti virus, cybersecurity software, security software, cyber security products, anti-virus, antivirus software',
    ],
  ],
  surveillance: [
    [
      4,
      'camera, security camera, public security, monitoring system, cameras, surveillance, cctv, safe city, safe cities, facial recognition, spyware, smart city, video surveillance, spy cams, spy cameras, lawful interception, wiretapping, wiretap, wiretaps',
    ],
  ],
  drones: [[4, 'drone, drones, uavs, unmanned aircraft']],
  'connected-vehicles': [
    [
      4,
      'electric vehicles, electric cars, evs, ev, connected cars, cars, vehicles, electric car, car plant, car tariffs, connected vehicles',
    ],
  ],
  energy: [
    [
      4,
      'inverter, inverters, power grid, solar, batteries, battery, wind farm, electricity grid, energy grid, grid',
    ],
  ],
  'r-and-d': [
    [
      1.6,
      'memorandum, mou, pact, technology pact, ict pact, partnership, smart village, digital village, digital transformation, strategic partner, ict, ict cooperation, technology transfer, start-ups',
    ],
    [
      4,
      'research centre, research center, research funding, training, talent, academy, digital skills, r&d, university, universities, innovation centre, innovation center, horizon, ict training, scholarships, digital partnership',
    ],
  ],
  'business-conduct': [
    [
      4,
      'antitrust, digital markets act, digital services act, dma, dsa, bribery, tax evasion, fraud, competition rules, lobbying, lobby, privacy fine, data protection law, gdpr, gatekeeper, foreign subsidy, foreign subsidies',
    ],
    [3, 'fine, fines, fined, sues, lawsuit, penalty, euros, prosecutors, indicts, charges, antitrust probe'],
  ],
}
