import { partiesById, type Edge, type LookThrough, type Party } from '../model/look-through';
import type { Words } from '../words';
import { isUnifiedCode } from './unified-code';

/** Version of the Beneficial Ownership Data Standard that statements are written in. */
const BODS_VERSION = '0.4';

/** A statement of the Beneficial Ownership Data Standard 0.4: of an entity, a person, or who holds or controls what. */
export interface Statement {
  readonly statementId: string;
  readonly declarationSubject: string;
  readonly statementDate: string;
  readonly publicationDetails: object;
  readonly source?: object;
  readonly recordId: string;
  readonly recordStatus: 'new';
  readonly recordType: 'entity' | 'person' | 'relationship';
  readonly recordDetails: object;
}

export interface BodsOptions {
  /** Who publishes the statements: the agency of whoever exports them, by its name. */
  readonly publisher: string;
  /** The day in Beijing on which they are written. */
  readonly on: string;
  readonly words: Words;
}

/** Connections of ownership or control, as the standard has them; it has nothing for payments, guarantees and custody. */
const isInterest = ({ kind }: Edge): boolean =>
  kind === 'OWNERSHIP' || kind === 'CONTROL' || kind === 'NESTING';

const isEntity = ({ kind }: Party): boolean => kind !== 'PERSON' && kind !== 'ACCOUNT';

function identifierOf(code: string): object {
  return isUnifiedCode(code)
    ? { id: code, schemeName: '统一社会信用代码 (unified social credit code, GB 32100)' }
    : { id: code, schemeName: '互联网金融专项整治临时代码 (interim code)' };
}

const withheldName = (name: string | null): object => ({
  reason: 'informationUnknownToPublisher',
  description: name === null ? '未提供 (withheld)' : `已脱敏 (masked): ${name}`,
});

function entityDetails({ kind, code, name, masked }: Party): object {
  const isArrangement = kind === 'PRODUCT' || kind === 'PROJECT';
  const type =
    masked || name === null ? 'anonymousEntity' : isArrangement ? 'arrangement' : 'registeredEntity';
  return {
    isComponent: false,
    entityType: type === 'arrangement' ? { type, details: kind } : { type },
    ...(type === 'anonymousEntity' ? { unspecifiedEntityDetails: withheldName(name) } : { name }),
    jurisdiction: { name: 'China', code: 'CN' },
    ...(code === null ? {} : { identifiers: [identifierOf(code)] }),
  };
}

function personDetails({ name, masked }: Party): object {
  return masked || name === null
    ? { isComponent: false, personType: 'anonymousPerson', unspecifiedPersonDetails: withheldName(name) }
    : { isComponent: false, personType: 'knownPerson', names: [{ type: 'legal', fullName: name }] };
}

const INTEREST_TYPES = {
  OWNERSHIP: 'shareholding',
  CONTROL: 'otherInfluenceOrControl',
  NESTING: 'rightsGrantedByContract',
} as const;

function relationshipDetails(edge: Edge, words: Words): object {
  const type = INTEREST_TYPES[edge.kind as keyof typeof INTEREST_TYPES];
  return {
    isComponent: false,
    subject: edge.to,
    interestedParty: edge.from,
    interests: [
      {
        type,
        directOrIndirect: 'direct',
        details: `${words.itemOf(edge.item)}${edge.masked ? ' (已脱敏 masked)' : ''}`,
        // A hundredth of a millionth is more than any register has, and takes out what floating point adds.
        ...(edge.share === null ? {} : { share: { exact: Number((edge.share * 100).toFixed(8)) } }),
        ...(edge.validFrom === null ? {} : { startDate: edge.validFrom }),
        ...(edge.validTo === null ? {} : { endDate: edge.validTo }),
      },
    ],
  };
}

/** 64 hexadecimal digits, the same for the same statement wherever it is written. */
async function idOf(statement: object): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(statement));
  const digest = await crypto.subtle.digest('SHA-256', text);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const withId = async (statement: Omit<Statement, 'statementId'>): Promise<Statement> => ({
  statementId: await idOf(statement),
  ...statement,
});

/**
 * Writes ownership, control and nesting of a look-through as statements of the Beneficial Ownership Data Standard 0.4: first of
 * the parties, then of their relationships. Nothing is said of who benefits in the end (受益所有人), which no edge by itself shows.
 *
 * @returns statements in the order in which they may refer to each other; none of accounts, and of connections of other kinds
 */
export async function bodsStatements(
  picture: LookThrough,
  { publisher, on, words }: BodsOptions,
): Promise<readonly Statement[]> {
  const parties = partiesById(picture.nodes);
  const isTold = (id: string): boolean => parties.has(id) && parties.get(id)?.kind !== 'ACCOUNT';
  const edges = picture.edges.filter((edge) => isInterest(edge) && isTold(edge.from) && isTold(edge.to));
  const told = new Set([picture.root, ...edges.flatMap(({ from, to }) => [from, to])]);
  const common = {
    declarationSubject: picture.root,
    statementDate: on,
    publicationDetails: { publicationDate: on, bodsVersion: BODS_VERSION, publisher: { name: publisher } },
    recordStatus: 'new',
  } as const;
  const ofParties = [...parties.values()]
    .filter((party) => told.has(party.id) && party.kind !== 'ACCOUNT')
    .map((party) =>
      withId({
        ...common,
        recordId: party.id,
        recordType: isEntity(party) ? 'entity' : 'person',
        recordDetails: isEntity(party) ? entityDetails(party) : personDetails(party),
      }),
    );
  const ofEdges = edges.map((edge) =>
    withId({
      ...common,
      source: {
        type: ['officialRegister'],
        description: [words.itemOf(edge.item), edge.record].filter(Boolean).join(' · '),
        ...(edge.agency === null ? {} : { assertedBy: [{ name: words.agencyOf(edge.agency) }] }),
        ...(edge.recordedAt === null ? {} : { retrievedAt: edge.recordedAt }),
      },
      recordId: edge.id,
      recordType: 'relationship',
      recordDetails: relationshipDetails(edge, words),
    }),
  );
  return Promise.all([...ofParties, ...ofEdges]);
}
