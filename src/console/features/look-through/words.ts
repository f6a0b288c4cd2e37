import { exactSum, shortSum, type MoneyValue } from '../../components/money';
import { dayText } from '../../components/instant';
import { enumWord } from '../../i18n/enum-word';
import type { Locale } from '../../i18n/locale';
import { defineTexts } from '../../i18n/texts';
import type { Edge, EdgeKind, Party, PartyKind } from './model/look-through';

const texts = defineTexts(
  {
    unnamed: '名称未提供',
    masked: '已脱敏',
    until: (from: string, to: string) => `${from}至${to}`,
    since: (from: string) => `自${from}`,
    to: (to: string) => `至${to}`,
  },
  {
    unnamed: 'Name withheld',
    masked: 'masked',
    until: (from: string, to: string) => `${from} to ${to}`,
    since: (from: string) => `since ${from}`,
    to: (to: string) => `until ${to}`,
  },
);

/** What a look-through is told in: words of kinds, names of agencies and catalogue items, in one language. */
export interface Words {
  readonly locale: Locale;
  readonly agencyOf: (agency: string) => string;
  readonly itemOf: (item: string) => string;
}

/** The word for a kind of connection: 股权 */
export const kindWord = (kind: EdgeKind, locale: Locale): string => enumWord('EdgeKind', kind, locale);

/** The word for a kind of party: 机构 */
export const partyWord = (kind: PartyKind, locale: Locale): string => enumWord('PartyKind', kind, locale);

/** What a party is called, masked as it was given; that its name is not given, where there is none. */
export const nameOf = (party: Party | undefined, locale: Locale): string =>
  party?.name ?? texts[locale].unnamed;

/** What stands beneath the name: 机构 · 91110105HY0000016E · 已脱敏 */
export function partyNote({ kind, code, masked }: Party, locale: Locale): string {
  return [partyWord(kind, locale), code, masked ? texts[locale].masked : null]
    .filter((part) => part !== null)
    .join(' · ');
}

/** A share as a percentage of at most two decimals: 65.79% */
export const shareText = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });

/** A sum that fits on a line: 1.2亿元 · CNY 120M */
const sumWord = (sum: MoneyValue, locale: Locale): string =>
  locale === 'zh' ? shortSum(sum, locale) : `CNY ${compact.format(Number(sum.amount) / 100)}`;

/** What stands on a line: 股权 51%, 资金 1.2亿元（已脱敏） */
export function edgeWord({ kind, share, amount, masked }: Edge, locale: Locale): string {
  const parts = [
    kindWord(kind, locale),
    share === null ? null : shareText(share),
    amount === null ? null : sumWord(amount, locale),
  ].filter((part) => part !== null);
  const note = texts[locale].masked;
  return `${parts.join(' ')}${masked ? (locale === 'zh' ? `（${note}）` : ` (${note})`) : ''}`;
}

/** A connection as a table has it, each cell as text. */
export interface EdgeFacts {
  readonly kind: string;
  readonly from: string;
  readonly fromCode: string;
  readonly to: string;
  readonly toCode: string;
  readonly share: string;
  /** To the last 分. */
  readonly amount: string;
  readonly period: string;
  readonly agency: string;
  readonly item: string;
  readonly record: string;
  readonly recordedAt: string;
  readonly masked: string;
}

function periodText({ validFrom, validTo }: Edge, locale: Locale): string {
  const [from, to] = [validFrom, validTo].map((day) => (day === null ? null : dayText(day, locale)));
  const t = texts[locale];
  if (from && to) return t.until(from, to);
  return from ? t.since(from) : to ? t.to(to) : '';
}

/** What a connection says, in the words of a language. */
export function factsOf(edge: Edge, parties: ReadonlyMap<string, Party>, words: Words): EdgeFacts {
  const { locale, agencyOf, itemOf } = words;
  const [from, to] = [parties.get(edge.from), parties.get(edge.to)];
  return {
    kind: kindWord(edge.kind, locale),
    from: nameOf(from, locale),
    fromCode: from?.code ?? '',
    to: nameOf(to, locale),
    toCode: to?.code ?? '',
    share: edge.share === null ? '' : shareText(edge.share),
    amount: edge.amount === null ? '' : exactSum(edge.amount, locale),
    period: periodText(edge, locale),
    agency: edge.agency === null ? '' : agencyOf(edge.agency),
    item: itemOf(edge.item),
    record: edge.record ?? '',
    recordedAt: edge.recordedAt ?? '',
    masked: edge.masked ? texts[locale].masked : '',
  };
}
