import { useMemo } from 'react';
import { useAsk, useAskEach } from '../../../api/use-ask';
import { dayOf } from '../../../components/beijing-days';
import { humanized } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { CaseDispositions, CaseRedLines, SectorLeads, SectorNames } from './case-law.generated';
import type { CaseDispositionsQuery, CaseRedLinesQuery, SectorLeadsQuery } from './case-law.generated';

export type RedLineRow = CaseRedLinesQuery['redLines']['edges'][number]['node'];
export type DispositionRow = CaseDispositionsQuery['dispositionRules']['edges'][number]['node'];
export type LeadRow = NonNullable<SectorLeadsQuery['leadAgencies']>;

/** What says by which rows a case is judged. */
export interface CaseTerms {
  readonly sectors: readonly string[];
  readonly regions: readonly string[];
  readonly homeRegion: string | null;
  readonly openedAt: string;
}

const MOST = 200;
const A_DAY = 86_400_000;
/** A division's code; a functional zone has another. */
const asDivision = (region: string | null): string | null =>
  region !== null && /^\d{6}$/.test(region) ? region : null;

/** The red lines and the rules on dispositions by which a case is judged: those of the day on which it was opened. */
export function useCaseLaw({ sectors, regions, homeRegion, openedAt }: CaseTerms) {
  const at = dayOf(openedAt, 'FIRST');
  const ofSectors = sectors.length === 0 ? [null] : sectors;
  const ofRegions = regions.length === 0 ? [null] : regions;
  const kept = { staleTime: A_DAY };
  const lines = useAskEach(
    CaseRedLines,
    ofRegions.flatMap((region) => ofSectors.map((sector) => ({ sector, region, at, first: MOST }))),
    kept,
  );
  const rules = useAskEach(
    CaseDispositions,
    ofSectors.map((sector) => ({ sector, region: asDivision(homeRegion), at, first: MOST })),
    kept,
  );
  const redLines = useMemo(
    () => lines.data.flatMap((each) => each.redLines.edges.map(({ node }) => node)),
    [lines.data],
  );
  const dispositions = useMemo(() => {
    const all = rules.data.flatMap((each) => each.dispositionRules.edges.map(({ node }) => node));
    return [...new Map(all.map((row) => [row.id, row])).values()];
  }, [rules.data]);
  return {
    redLines,
    dispositions,
    pending: lines.isPending || rules.isPending,
    error: lines.error ?? rules.error,
  };
}

export type CaseLaw = ReturnType<typeof useCaseLaw>;

/** What codes of the law are called in a sentence, by the rows of the case. */
export interface LawWords {
  readonly redLine: (code: string) => string;
  readonly disposition: (code: string) => string;
  readonly conduct: (code: string) => string;
}

/** Stands for a word that has not come yet. */
const COMING = '…';

export function useLawWords({ redLines, dispositions, pending }: CaseLaw): LawWords {
  const { locale } = useLocale();
  return useMemo(() => {
    const other = (code: string): string => (pending ? COMING : humanized(code));
    return {
      redLine: (code) => redLines.find((row) => row.redLine === code)?.[locale] ?? other(code),
      disposition: (code) => dispositions.find((row) => row.disposition === code)?.[locale] ?? other(code),
      conduct: (code) => {
        if (locale === 'en') return humanized(code);
        const named = dispositions.filter((row) => row.conduct === code);
        return (named.find(({ gravity }) => gravity === null) ?? named[0])?.conductZh ?? other(code);
      },
    };
  }, [redLines, dispositions, pending, locale]);
}

/** Who leads each sector of a firm (牵头部门), at a place on a day. */
export function useLeads(sectors: readonly string[], region: string | null, at?: string) {
  const leads = useAskEach(
    SectorLeads,
    sectors.map((sector) => ({ sector, region: asDivision(region), ...(at ? { at } : {}) })),
    { staleTime: A_DAY },
  );
  const rows = leads.data.flatMap(({ leadAgencies }) => (leadAgencies ? [leadAgencies] : []));
  return { rows, pending: leads.isPending && sectors.length > 0 };
}

/** What a sector is called (领域), for the country. */
export function useSectorName(): (sector: string) => string {
  const { locale } = useLocale();
  const { data } = useAsk(SectorNames, {}, { staleTime: A_DAY });
  const edges = data?.data?.lawSectors.edges;
  return (sector) =>
    edges?.find(({ node }) => node.sector === sector && node.region === null)?.node[locale] ??
    (edges ? humanized(sector) : COMING);
}
