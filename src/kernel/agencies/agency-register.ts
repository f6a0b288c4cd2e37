/**
 * The agencies that own data (成员单位), each once: its code in the public schema, its subgraph, which is the name of its
 * Postgres schema and the end of its database role as well, and what it is called, in a sentence and (`short`) in brackets.
 * What offices it has at which level, and what each may do, is dated data (schema `law`). Beside this line an agency is its
 * folder in src/agencies and its migration.
 */
export const AGENCY_REGISTER = [
  { code: 'PBOC', subgraph: 'pboc', en: 'the People’s Bank', zh: '人民银行', short: '人民银行' },
  { code: 'BANKING', subgraph: 'banking', en: 'the banking regulator', zh: '银监部门', short: '银监' },
  {
    code: 'SECURITIES',
    subgraph: 'securities',
    en: 'the securities regulator',
    zh: '证监部门',
    short: '证监',
  },
  { code: 'INSURANCE', subgraph: 'insurance', en: 'the insurance regulator', zh: '保监部门', short: '保监' },
  { code: 'COMMERCE', subgraph: 'commerce', en: 'the commerce bureau', zh: '工商部门', short: '工商' },
  { code: 'POLICE', subgraph: 'police', en: 'the police', zh: '公安机关', short: '公安' },
] as const;

type Registered = (typeof AGENCY_REGISTER)[number];

/** The code of an agency that owns data. */
export type Agency = Registered['code'];
/** The name of its subgraph. */
export type AgencySubgraph = Registered['subgraph'];

/** Something said of each agency, by its code. */
export function byAgency<Said>(say: (agency: Registered) => Said): Readonly<Record<Agency, Said>> {
  return Object.fromEntries(AGENCY_REGISTER.map((agency) => [agency.code, say(agency)])) as Record<
    Agency,
    Said
  >;
}
