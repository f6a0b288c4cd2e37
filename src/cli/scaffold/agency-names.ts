import { ADMINISTRATOR_ROLES, DATABASE_ROLES } from '../../hub/database-roles.js';
import { HUB_SCHEMAS } from '../../hub/expected-rights.js';
import { JOBS_SCHEMA } from '../../workflow/jobs/index.js';
import { CommandFailure } from '../failures/command-failure.js';

/** What a new agency is called (成员单位). */
export interface AgencyNames {
  /** Name of the subgraph, its schema and the end of its role. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** In brackets and headings; what `zh` begins with when absent. */
  readonly short?: string;
}

/** Schemas of the database, and ends of its roles, that are nobody's to take; and names that they would be taken by. */
const TAKEN: ReadonlySet<string> = new Set([
  ...HUB_SCHEMAS,
  JOBS_SCHEMA,
  'information_schema',
  'public',
  ...[...DATABASE_ROLES, ...ADMINISTRATOR_ROLES].map((role) => role.replace(/^huishang_/, '')),
]);
/** PostgreSQL's own schemas begin, and the logins that import an agency's files end so. */
const RESERVED = /^pg_|_intake$/;
const NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const MAX_LENGTH = 40;
const GENERIC_END = /(?:管理部门|部门|机关|机构)$/u;

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The words that take the places `__…__` of the templates.
 *
 * @throws CommandFailure for a name that is none or is taken, and for words that do not fit into source text
 */
export function placesOf({ name, zh, en, short }: AgencyNames): Readonly<Record<string, string>> {
  if (!NAME.test(name) || name.length > MAX_LENGTH) {
    throw new CommandFailure(
      `${name} is no name of a subgraph.`,
      'Write lower-case letters, digits and underscores, a letter first, 40 at most: telecom.',
    );
  }
  if (TAKEN.has(name) || RESERVED.test(name)) {
    throw new CommandFailure(`The name ${name} is taken.`, 'Choose another one.');
  }
  if (!/^[\p{Script=Han}（）、]{2,20}$/u.test(zh) || !/^[\p{Script=Latin} ’-]{3,60}$/u.test(en)) {
    throw new CommandFailure(
      'The names of the agency must be words.',
      'Give --zh in Chinese characters, and --en in Latin letters.',
    );
  }
  const bare = en.replace(/^the /i, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const parts = name.split('_').map(capitalized);
  return {
    name,
    Name: parts.join(''),
    member: parts.map((part, index) => (index === 0 ? part.toLowerCase() : part)).join(''),
    CODE: name.toUpperCase(),
    zh,
    short: short ?? zh.replace(GENERIC_END, ''),
    bare,
    en: `the ${bare}`,
  };
}
