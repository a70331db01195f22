/**
 * Railways, utilities, posts and phone companies that a state owns alone: what they buy or throw out, the state does. By
 * actor code. Firms in which private owners hold a part act for themselves and stand in `other-names.ts`.
 */
export const STATE_OPERATORS: Readonly<Record<string, readonly string[]>> = {
  AUT: ['OeBB', 'Austrian Federal Railways'],
  BRA: ['Correios', 'Serpro', 'Telebras'],
  CHE: ['SBB', 'Swiss Federal Railways', 'Swissgrid'],
  CRI: ['Kolbi'],
  CUB: ['ETECSA'],
  DEU: ['Deutsche Bahn', 'Autobahn GmbH', 'German Railways'],
  DNK: ['Energinet', 'Banedanmark'],
  ETH: ['Ethio Telecom'],
  FIN: ['Fingrid'],
  FRA: ['SNCF', 'EDF', 'RTE France'],
  GBR: ['Network Rail', 'NHS Digital', 'National Highways'],
  GRL: ['Tusass'],
  IND: ['Indian Railways', 'BSNL', 'Bharat Sanchar Nigam', 'RailTel', 'Delhi Metro', 'India Post'],
  IRL: ['EirGrid', 'Irish Rail'],
  ITA: ['Trenitalia', 'Ferrovie dello Stato', 'Rete Ferroviaria Italiana'],
  KOR: ['Korail', 'KEPCO'],
  MEX: ['Pemex', 'CFE', 'Federal Electricity Commission'],
  NLD: ['TenneT', 'ProRail', 'Dutch Railways'],
  NOR: ['Statnett', 'Statkraft', 'Bane NOR'],
  POL: ['PKP', 'Polish Railways'],
  SWE: ['Trafikverket', 'Svenska kraftnat', 'Vattenfall'],
  TUR: ['TCDD'],
  UKR: ['Ukrzaliznytsia', 'Ukrposhta', 'Ukrenergo'],
  URY: ['Antel'],
  USA: ['Amtrak', 'US Postal Service', 'USPS', 'Tennessee Valley Authority'],
  VEN: ['PDVSA', 'CANTV'],
  ZAF: ['Eskom', 'Transnet', 'PRASA'],
}
