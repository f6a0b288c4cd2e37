import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AGENCY_REGISTER } from '../../kernel/index.js';
import { makeDirectory } from '../../file-system/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { placesOf, type AgencyNames } from './agency-names.js';
import { edited, type ProjectEdit } from './project-edit.js';

type Places = Readonly<Record<string, string>>;

const filled = (template: string, places: Places): string =>
  template.replaceAll(/__([A-Za-z]+)__/g, (whole, place: string) => places[place] ?? whole);

/** Where each template goes, from the project's folder. */
const TARGETS: readonly (readonly [template: string, target: string])[] = [
  ['index.ts', 'src/agencies/__name__/index.ts'],
  ...['data', 'entity', 'history', 'items', 'resolver', 'types'].map(
    (part) => [`${part}.ts`, `src/agencies/__name__/__name__.${part}.ts`] as const,
  ),
  ['migration.ts', 'migrations/agencies/__stamp__-__dashed__-filings.ts'],
  ['records.ts', 'src/sample-data/records/__dashed__-records.ts'],
  ['spec.ts', 'tests/integration/agencies/__dashed__.spec.ts'],
];

/** The places where an agency is registered beside its folder. */
const EDITS: readonly ProjectEdit[] = [
  {
    file: 'src/kernel/agencies/agency-register.ts',
    before: /^\] as const;$/,
    lines: ["  { code: '__CODE__', subgraph: '__name__', en: '__en__', zh: '__zh__', short: '__short__' },"],
  },
  {
    file: 'src/agencies/index.ts',
    before: /^$/,
    lines: ["import { __member__ } from './__name__/index.js';"],
  },
  { file: 'src/agencies/index.ts', before: /^\};$/, lines: ['  __entry__,'] },
  {
    file: 'migrations/agencies/index.ts',
    before: /^import /,
    lines: ["import { __Name__Filings__stamp__ } from './__stamp__-__dashed__-filings.js';"],
  },
  { file: 'migrations/agencies/index.ts', before: /^\] as const;$/, lines: ['  __Name__Filings__stamp__,'] },
  {
    file: 'src/sample-data/records/tables.ts',
    before: /^ {2}\.\.\.REGION_TABLES,$/,
    lines: ["  '__name__.filing': ['filing_no', 'platform_code', 'title', 'contact_name', 'filed_on'],"],
  },
  {
    file: 'src/intake/model/vocabulary.ts',
    before: /^ {2}'police\.case_file': \{$/,
    lines: [
      "  '__name__.filing': { zh: ['__short__备案', '机构备案'], type: '__Name__Filing', columns: {} },",
    ],
  },
  {
    file: 'src/sandbox/columns/table-columns.ts',
    before: /^ {2}'commerce\.registration': \{$/,
    lines: [
      "  '__name__.filing': {",
      "    filing_no: recordNumber('__CODE__'),",
      '    platform_code: platform,',
      '    title: text,',
      '    contact_name: personName,',
      '    filed_on: day,',
      '  },',
    ],
  },
  {
    file: 'src/sample-data/records/records-of.ts',
    before: /^import type \{ Records \}/,
    lines: ["import { __member__Records } from './__dashed__-records.js';"],
  },
  {
    file: 'src/sample-data/records/records-of.ts',
    before: /^ {4}\.\.\.commerceRecords\(profile\),$/,
    lines: ['    ...__member__Records(profile),'],
  },
];

/** A row of law for an actor that has none; what it may do beyond owning data, the plans say. */
const ACTOR_ROW = "  - { actor: __CODE__, zh: __zh__, en: '__bare__', kind: AGENCY, verbs: [OWN] }";

/** What the migration grants, as migrations/database-rights.json has it. */
const RIGHTS = [
  'ALTER DEFAULT PRIVILEGES IN SCHEMA __name__ GRANT SELECT ON TABLES TO huishang___name__',
  ...['filing', 'platform_region', 'published_platform', 'recording', 'row_version'].map(
    (table) => `GRANT SELECT ON TABLE __name__.${table} TO huishang___name__`,
  ),
  'GRANT SELECT ON TABLE registry.same_platform TO huishang___name__',
  'GRANT USAGE ON SCHEMA __name__ TO huishang___name__',
  'GRANT USAGE ON SCHEMA registry TO huishang___name__',
  ...['DELETE', 'INSERT', 'SELECT', 'UPDATE'].map(
    (right) => `GRANT ${right} ON TABLE __name__.filing TO huishang___name___intake`,
  ),
];

/** An agency whose rights to its intake (runs, files, keys) are those of every agency. */
const PATTERN = 'insurance';

/** What `registry.open_intake` grants beside the agency's records: what it granted to another agency, in the new one's name. */
const intakeRights = (rights: readonly string[], name: string): string[] =>
  rights
    .filter((right) => /_intake$| \S+\.intake_\w+ TO /.test(right) && right.includes(PATTERN))
    .filter((right) => !new RegExp(` ${PATTERN}\\.(?!intake_|place_platforms)`).test(right))
    .map((right) => right.replaceAll(PATTERN, name));

/** A stamp after that of every migration there is. */
async function nextStamp(project: string): Promise<string> {
  const files = await readdir(join(project, 'migrations'), { recursive: true });
  const stamps = files.flatMap((file) => /(?:^|[/\\])(\d{13})-[^/\\]+\.ts$/.exec(file)?.[1] ?? []);
  return String(Math.max(...stamps.map(Number)) + 1000);
}

async function placesIn(project: string, names: AgencyNames): Promise<Places> {
  const places = placesOf(names);
  const { name = '', member = '' } = places;
  return {
    ...places,
    stamp: await nextStamp(project),
    dashed: name.replaceAll('_', '-'),
    entry: name === member ? name : `${name}: ${member}`,
    holders: AGENCY_REGISTER.map(({ code, subgraph }) => `  ['${code}', '${subgraph}'],`).join('\n'),
  };
}

/** What was written. */
export interface NewAgency {
  /** Files that are new, and files that were changed, from the project's folder. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Writes an agency into a checkout: its folder, its migration with schema, role and grants, its catalogue items, sample
 * data and a spec, and the lines that register it. Nothing is written when anything is in the way.
 *
 * @param project folder of the checkout
 * @throws CommandFailure for names that cannot be used, where it is no checkout, and where a file is there already
 */
export async function writeNewAgency(project: string, names: AgencyNames): Promise<NewAgency> {
  const texts = new Map<string, string>();
  const read = async (file: string): Promise<string> => {
    try {
      return texts.get(file) ?? (await readFile(join(project, file), 'utf8'));
    } catch (error) {
      throw new CommandFailure(`${file} is not there.`, 'Run it in a checkout of the source.', {
        cause: error,
      });
    }
  };
  const places = await placesIn(project, names);
  for (const [template, target] of TARGETS) {
    texts.set(filled(target, places), filled(await read(`templates/agency/${template}.txt`), places));
  }
  const added = [...texts.keys()];
  for (const file of added) {
    if (await readFile(join(project, file)).catch(() => null)) {
      throw new CommandFailure(`${file} is there already.`, 'Remove it, or choose another name.');
    }
  }
  for (const edit of EDITS) {
    const lines = edit.lines.map((line) => filled(line, places));
    texts.set(edit.file, edited(await read(edit.file), { ...edit, lines }));
  }
  const rights = 'migrations/database-rights.json';
  const known = JSON.parse(await read(rights)) as string[];
  const statements = [
    ...known,
    ...RIGHTS.map((each) => filled(each, places)),
    ...intakeRights(known, places['name'] ?? ''),
  ];
  texts.set(rights, `${JSON.stringify(statements.toSorted(), null, 2)}\n`);
  const actors = await read('law/actor.yaml');
  if (!actors.includes(`actor: ${places['CODE']},`)) {
    texts.set('law/actor.yaml', `${actors.trimEnd()}\n${filled(ACTOR_ROW, places)}\n`);
  }
  for (const [file, text] of texts) {
    await makeDirectory(dirname(join(project, file)));
    await writeFile(join(project, file), text);
  }
  return { added, changed: [...texts.keys()].filter((file) => !added.includes(file)) };
}
