/** Nouns and pronouns that stand for a company named before: "the app", "the firm", "it". */
export const NAMES_THE_COMPANY: ReadonlySet<string> = new Set(
  'company app platform firm supplier vendor chatbot game messenger marketplace assistant site website startup giant it them maker apps companies firms cams'.split(
    ' ',
  ),
)
/** These and what it makes, where a text goes on about one company: "the equipment". */
export const STANDS_FOR_COMPANY: ReadonlySet<string> = new Set(
  'company app platform firm service game messenger marketplace supplier vendor chatbot site website network manufacturer manufacturers group startup maker apps companies firms suppliers vendors giant it them its their equipment kit gear software tool tools machines cameras products kits phones handsets devices terminals chip chips drones routers cars technology tech components parts hardware model assistant bot'.split(
    ' ',
  ),
)
/** Of these, the ones that stand for several. */
export const STANDS_FOR_COMPANIES: ReadonlySet<string> = new Set([
  'companies',
  'firms',
  'suppliers',
  'vendors',
  'manufacturers',
  'apps',
  'them',
  'both',
  'two',
])
