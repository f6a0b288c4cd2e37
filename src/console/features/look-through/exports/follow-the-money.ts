import { partiesById, type Edge, type LookThrough, type Party } from '../model/look-through';
import { edgeWord, nameOf, type Words } from '../words';
import { isUnifiedCode } from './unified-code';

/** An entity of FollowTheMoney: its schema and what it is known by, each property with all its values. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Firms, banks and products are companies there, which may be owned and may own; see the schema's own description. */
const SCHEMAS: Readonly<Record<Party['kind'], string>> = {
  FIRM: 'Company',
  BANK: 'Company',
  PRODUCT: 'Company',
  PROJECT: 'Project',
  PERSON: 'Person',
  ACCOUNT: 'BankAccount',
  OTHER: 'LegalEntity',
};

type Values = Readonly<Record<string, string | null | undefined>>;

const properties = (values: Values): FtmEntity['properties'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, [value]] as const] : [])),
  );

function entityOf(party: Party, { locale }: Words): FtmEntity {
  const { id, kind, code, masked } = party;
  const isLegal = SCHEMAS[kind] === 'Company' || SCHEMAS[kind] === 'LegalEntity';
  return {
    id,
    schema: SCHEMAS[kind],
    properties: properties({
      name: nameOf(party, locale),
      ...(isLegal ? { jurisdiction: 'cn' } : {}),
      ...(code && isLegal ? { [isUnifiedCode(code) ? 'uscCode' : 'registrationNumber']: code } : {}),
      ...(masked ? { summary: '已脱敏 (masked)' } : {}),
    }),
  };
}

/** To the second, as the model has instants. */
const instant = (at: string | null): string | null => at && new Date(at).toISOString().slice(0, 19);

const OWNERS: ReadonlySet<string> = new Set(['Company', 'Person', 'LegalEntity']);

/** Which schema a connection is, and what its ends are called there. */
function schemaOf(edge: Edge, from: Party, to: Party): readonly [schema: string, from: string, to: string] {
  const [owner, owned] = [SCHEMAS[from.kind], SCHEMAS[to.kind]];
  if (edge.kind === 'OWNERSHIP' && OWNERS.has(owner) && owned === 'Company') {
    return ['Ownership', 'owner', 'asset'];
  }
  if (edge.kind === 'CONTROL' && from.kind === 'PERSON' && owned === 'Company') {
    return ['Directorship', 'director', 'organization'];
  }
  return ['UnknownLink', 'subject', 'object'];
}

function linkOf(edge: Edge, from: Party, to: Party, words: Words): FtmEntity {
  const [schema, source, target] = schemaOf(edge, from, to);
  return {
    id: edge.id,
    schema,
    properties: properties({
      [source]: from.id,
      [target]: to.id,
      role: words.itemOf(edge.item),
      ...(schema === 'Ownership' && edge.share !== null
        ? { percentage: String(Number((edge.share * 100).toFixed(8))) }
        : {}),
      startDate: edge.validFrom,
      endDate: edge.validTo,
      summary: edgeWord(edge, words.locale),
      recordId: edge.record,
      publisher: edge.agency && words.agencyOf(edge.agency),
      modifiedAt: instant(edge.recordedAt),
    }),
  };
}

/**
 * Writes a look-through as entities of FollowTheMoney, as newline-delimited JSON: parties, then the connections between them
 * (Ownership, Directorship, UnknownLink). A name that is masked is written as it was given, and said to be so.
 *
 * @returns one entity a line, each line ended
 */
export function followTheMoney(picture: LookThrough, words: Words): string {
  const parties = partiesById(picture.nodes);
  const entities = [
    ...[...parties.values()].map((party) => entityOf(party, words)),
    ...picture.edges.flatMap((edge) => {
      const [from, to] = [parties.get(edge.from), parties.get(edge.to)];
      return from && to ? [linkOf(edge, from, to, words)] : [];
    }),
  ];
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}
