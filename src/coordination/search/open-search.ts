import type { AccessServices } from '../access/index.js';
import type { DeterminationServices } from '../../determination/index.js';
import {
  defineRefusal,
  inChinese,
  inEnglish,
  isBusinessRole,
  readRequiredText,
  wordFor,
  type Role,
  type Locale,
} from '../../kernel/index.js';
import type { PlatformRegistry } from '../../platform-registry/index.js';
import type { RectificationServices } from '../../rectification/index.js';
import { pageRequest, unusable, type Connection } from '../../subgraph-kit/index.js';
import type { WarrantServices } from '../../warrants/index.js';
import type { SearchHitType, SearchKind, SearchResultType } from './search.types.js';

const MIN_LENGTH = 2;
const MAX_LENGTH = 100;
/** Of each kind, where nothing else is asked for, and at most. */
const DEFAULT_HITS = 8;
const MAX_HITS = 50;

const searchTextTooShort = defineRefusal('SEARCH_TEXT_TOO_SHORT', () => ({
  message: {
    en: inEnglish`What is searched for has at least ${MIN_LENGTH} characters.`,
    zh: inChinese`检索内容至少 ${MIN_LENGTH} 个字符。`,
  },
  remedy: {
    en: 'Type more of the name, code or number.',
    zh: '请补充名称、代码或者编号。',
  },
}));

/** What is searched, each with the caller's own rights. */
export interface SearchPorts {
  readonly caller: { readonly role: Role; readonly locale: Locale };
  readonly registry: PlatformRegistry;
  readonly determination: DeterminationServices;
  readonly rectification: RectificationServices;
  readonly warrants: WarrantServices;
  readonly access: AccessServices;
}

/** Reads what is searched for; full-width signs, lower case and blanks around it make no difference. */
function readText(text: string): string {
  const read = readRequiredText('text', text, MAX_LENGTH);
  if (!read.ok) throw unusable(read.error);
  const clean = read.value.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  if ([...clean].length < MIN_LENGTH) throw unusable(searchTextTooShort({}));
  return clean;
}

interface Found {
  readonly hits: readonly SearchHitType[];
  readonly more: boolean;
}

/** The matters of a page as hits, each with its number. */
async function hitsOf<Node extends { readonly id: string }>(
  kind: SearchKind,
  page: Connection<Node>,
  show: (node: Node) => Promise<Pick<SearchHitType, 'number' | 'title' | 'platformCode'>>,
): Promise<Found> {
  const hits = await Promise.all(
    page.edges.map(async ({ node }) => ({
      kind,
      by: 'NUMBER' as const,
      id: node.id,
      ...(await show(node)),
    })),
  );
  return { hits, more: page.pageInfo.hasNextPage };
}

/**
 * 检索: one text against what people call things by. Every kind is read by the list of its own feature, so that nobody finds what he
 * could not list. @throws GraphQLError BAD_USER_INPUT for a text or `first` that is unusable
 */
export function openSearch({
  caller,
  registry,
  determination,
  rectification,
  warrants,
  access,
}: SearchPorts) {
  const word = (code: string): string => wordFor(code, caller.locale) ?? code;

  async function platforms(text: string, size: number): Promise<Found> {
    const found = await registry.search(text, size + 1);
    const hits = found.slice(0, size).map(({ code, by }) => ({
      kind: 'PLATFORM' as const,
      by,
      id: null,
      number: null,
      title: null,
      platformCode: code,
    }));
    return { hits, more: found.length > size };
  }

  async function agreements(numberPart: string, size: number): Promise<Found> {
    const found = await access.agreements({ numberPart });
    const edges = found.slice(0, size).map((node) => ({ cursor: node.id, node }));
    const pageInfo = {
      hasNextPage: found.length > size,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    };
    return hitsOf('AGREEMENT', { edges, pageInfo }, async ({ id, owner, grantee }) => ({
      number: await access.numbers.load(id),
      title:
        caller.locale === 'zh'
          ? inChinese`${owner}向${grantee}共享`
          : inEnglish`Sharing by ${owner} with ${grantee}`,
      platformCode: null,
    }));
  }

  async function matters(numberPart: string, size: number): Promise<readonly Found[]> {
    const page = { size, after: null };
    return Promise.all([
      determination.cases({ numberPart }, page).then((cases) =>
        hitsOf('SUBSTANCE_CASE', cases, async ({ id, businessLine, platformCode }) => ({
          number: await determination.numbers.load(id),
          title: businessLine,
          platformCode,
        })),
      ),
      determination.disputes({ numberPart }, page).then((disputes) =>
        hitsOf('DISPUTE', disputes, async ({ id, caseId }) => {
          const substanceCase = await determination.substanceCase.load(caseId);
          return {
            number: await determination.numbers.load(id),
            title: substanceCase?.businessLine ?? null,
            platformCode: substanceCase?.platformCode ?? null,
          };
        }),
      ),
      rectification.orders({ numberPart }, page).then((orders) =>
        hitsOf('ORDER', orders, async ({ documentNumber, kind, platformCode }) => ({
          number: documentNumber,
          title: word(kind),
          platformCode,
        })),
      ),
      warrants.page({ numberPart }, size, null).then((found) =>
        hitsOf('WARRANT', found, async ({ id, requester, platformCode }) => ({
          number: await warrants.numbers.load(id),
          title: word(requester),
          platformCode,
        })),
      ),
    ]);
  }

  return {
    platform: (code: string) => registry.platform(code),
    async search(text: string, first: number | null): Promise<SearchResultType> {
      const part = readText(text);
      const size = Math.min(pageRequest(first ?? DEFAULT_HITS, null).size, MAX_HITS);
      const found = await Promise.all([
        platforms(part, size),
        isBusinessRole(caller.role) ? matters(part, size) : [],
        agreements(part, size),
      ]);
      const all = found.flat();
      return { hits: all.flatMap(({ hits }) => hits), more: all.some(({ more }) => more) };
    },
  };
}

export type SearchServices = ReturnType<typeof openSearch>;
