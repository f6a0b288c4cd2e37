// Writes what the console knows of the public schema: the types of its operations, and the words of enums and fields.
// Run by `npm run console:types`; with `--check` it only says whether what is there is what it would write.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  isEnumType,
  isIntrospectionType,
  isObjectType,
  Kind,
  parse,
  print,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { dossierOperation, facetsOf } from './dossier.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const isCheck = process.argv.includes('--check');
const CODES =
  'ActorCode ConductCode DispositionCode PlatformCode RedLineCode RegionCode SectorCode DateTime LocalDate'.split(
    ' ',
  );
/** The first Chinese term in brackets of a description, and the description as it stands. */
function wordsOf(description: string | null | undefined, name: string): readonly [zh: string, en: string] {
  const text = (description ?? '').replaceAll(/\s+/g, ' ').trim();
  const zh = /[（(]([^()（）]*(?:[（(][^()（）]*[)）][^()（）]*)*)[)）]/g;
  for (const [, inner] of text.matchAll(zh)) {
    if (inner && /[㐀-鿿]/.test(inner)) return [inner.split(/[,，;；]\s*/)[0] ?? inner, text];
  }
  return [name, text];
}

function enumWords(schema: GraphQLSchema): Record<string, Record<string, string>> {
  const words: Record<string, Record<string, string>> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type) || isIntrospectionType(type)) continue;
    words[type.name] = Object.fromEntries(
      type.getValues().map((value) => [value.name, wordsOf(value.description, value.name)[0]]),
    );
  }
  return words;
}

/** How a field is shown. */
function kindOf(name: string, description: string, schema: GraphQLSchema): string {
  const type = schema.getType(name);
  if (isEnumType(type)) return `enum:${name}`;
  if (isObjectType(type) && name !== 'Money') return `object:${name}`;
  if (name === 'String' && description.startsWith('Code of the red line')) return 'RedLineCode';
  return name === 'Float' && /0 to 1|share|ratio|return/i.test(description) ? 'Ratio' : name;
}

interface FieldWords {
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  readonly list: boolean;
  readonly item?: string;
}

/** Catalogue items by type and field, from the policies of the supergraph. */
function itemsOf(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const items = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const policy = field.directives?.find(({ name }) => name.value === 'policy');
      const item = policy && /\[\["([^"]+)"\]\]/.exec(print(policy))?.[1];
      if (item) items.set(`${definition.name.value}.${field.name.value}`, item);
    }
  }
  return items;
}

/** Words of the fields of whatever the agencies hold, reached from their records. */
function fieldWords(
  schema: GraphQLSchema,
  items: ReadonlyMap<string, string>,
  records: readonly string[],
): Record<string, Record<string, FieldWords>> {
  const words: Record<string, Record<string, FieldWords>> = {};
  const look = (name: string): void => {
    const type = schema.getType(name);
    if (!isObjectType(type) || words[name] || /Connection$|Edge$|^PageInfo$|^Money$/.test(name)) return;
    const fields = Object.values(type.getFields());
    words[name] = Object.fromEntries(
      fields.map((field) => {
        const [zh, en] = wordsOf(field.description, field.name);
        const named = String(field.type)
          .replaceAll(/[[\]!]/g, '')
          .replace(/Connection$/, '');
        const item = items.get(`${name}.${field.name}`);
        const kind = kindOf(named, en, schema);
        return [
          field.name,
          { zh, en, kind, list: String(field.type).includes('['), ...(item ? { item } : {}) },
        ];
      }),
    );
    for (const { kind } of Object.values(words[name]))
      if (kind.startsWith('object:')) look(kind.slice('object:'.length));
  };
  for (const name of records.toSorted()) look(name);
  return words;
}

/** A file that is written, by its path in the project. */
interface Written {
  readonly filename: string;
  readonly content: string;
}

async function writtenFiles(): Promise<readonly Written[]> {
  const supergraph = parse(await readFile('schema/supergraph.graphql', 'utf8'));
  const publicSchema = transformSupergraphToPublicSchema(supergraph);
  const schema = buildASTSchema(publicSchema);
  const facets = facetsOf(supergraph, schema);
  const records = facets.map(({ type }) => type);
  const fields = JSON.stringify(fieldWords(schema, itemsOf(supergraph), records), null, 2);
  const dossier = {
    filename: 'src/console/features/platforms/dossier.graphql',
    content: `${print(parse(dossierOperation(facets, schema)))}\n`,
  };
  // The operations are read from the files.
  if (!isCheck) await writeFile(dossier.filename, dossier.content);
  const operations = await generate(
    {
      schema: print(publicSchema),
      documents: 'src/console/**/*.graphql',
      silent: true,
      generates: {
        'src/console/': {
          preset: 'near-operation-file',
          presetConfig: { extension: '.generated.ts' },
          plugins: ['typescript-operations', './src/console/build/documents-plugin.cjs'],
          config: {
            disableDescriptions: true,
            useTypeImports: true,
            strictScalars: true,
            skipTypename: true,
            immutableTypes: true,
            scalars: { JSON: 'unknown', ...Object.fromEntries(CODES.map((name) => [name, 'string'])) },
          },
        },
      },
    },
    false,
  );
  return [
    dossier,
    {
      filename: 'src/console/graphql/facets.generated.ts',
      content: `/** What the agencies hold on a platform, in the order of the dossier: the agencies whose records the supergraph has. */
export const FACETS = ${JSON.stringify(facets, null, 2)} as const;
`,
    },
    {
      filename: 'src/console/graphql/enum-words.generated.ts',
      content: `/** Chinese words of the values of every enum, from their descriptions in the public schema. */
export const ENUM_WORDS = ${JSON.stringify(enumWords(schema), null, 2)} as const;
`,
    },
    {
      filename: 'src/console/graphql/field-words.generated.ts',
      content: `export interface FieldWord {
  /** The Chinese term. */
  readonly zh: string;
  /** The description in English. */
  readonly en: string;
  /** How its values are shown. */
  readonly kind: string;
  readonly list: boolean;
  /** The catalogue item under whose policy it is given. */
  readonly item?: string;
}

/** Words of the fields of what the agencies hold, by type and field, from the public schema. */
export const FIELD_WORDS: Readonly<Record<string, Readonly<Record<string, FieldWord>>>> = ${fields};
`,
    },
    ...(operations as readonly Written[]),
  ];
}

process.chdir(ROOT);
const files = await writtenFiles();
if (isCheck) {
  const kept = await Promise.all(files.map(({ filename }) => readFile(filename, 'utf8').catch(() => '')));
  const stale = files.filter(({ content }, at) => content !== kept[at]).map(({ filename }) => filename);
  if (stale.length > 0) {
    process.stderr.write(
      `Run npm run console:types; these are not what the schema says:\n  ${stale.join('\n  ')}\n`,
    );
    process.exitCode = 1;
  }
} else {
  await Promise.all(files.map(({ filename, content }) => writeFile(filename, content)));
}
