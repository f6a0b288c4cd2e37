import { useCallback } from 'react';
import { LASTING, useAsk } from '../api/use-ask';
import { useLocale } from '../i18n/locale';
import { ActorNames, Divisions, SectorNames } from './names.generated';

/** What an agency or body is called: by its function, as the plans name it; its code until the names have come. */
export function useActorName(): (actor: string) => string {
  const { locale } = useLocale();
  const { data } = useAsk(ActorNames, {}, LASTING);
  const edges = data?.data?.lawActors.edges;
  return useCallback(
    (actor) => {
      const found = edges?.find(({ node }) => node.actor === actor)?.node;
      return found ? found[locale] : actor;
    },
    [edges, locale],
  );
}

/** Every agency and body with its name, for a choice. */
export function useActorOptions(): { value: string; label: string }[] {
  const { locale } = useLocale();
  const { data } = useAsk(ActorNames, {}, LASTING);
  return (data?.data?.lawActors.edges ?? []).map(({ node }) => ({ value: node.actor, label: node[locale] }));
}

/** A place in full, e.g. 北京市朝阳区; its code until the names have come. */
export function useRegionName(region: string | null | undefined): string | null {
  const isDistrict = region != null && !region.endsWith('00');
  const { data } = useAsk(
    Divisions,
    { within: isDistrict ? `${region.slice(0, 2)}0000` : null },
    { ...LASTING, enabled: region != null },
  );
  if (region == null) return null;
  return data?.data?.divisions.find(({ code }) => code === region)?.fullName ?? region;
}

/** Provinces and cities for a choice, and the districts of one province. */
export function useRegionOptions(within: string | null): { value: string; label: string }[] {
  const { data } = useAsk(Divisions, { within }, LASTING);
  return (data?.data?.divisions ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }));
}

/** What the national plan calls a sector; its code until the names have come. */
export function useSectorName(): (sector: string) => string {
  const { locale } = useLocale();
  const { data } = useAsk(SectorNames, {}, LASTING);
  const edges = data?.data?.lawSectors.edges;
  return useCallback(
    (sector) => {
      const found = edges?.filter(({ node }) => node.sector === sector).map(({ node }) => node);
      const row = found?.find(({ region }) => region === null) ?? found?.[0];
      return row ? row[locale] : sector;
    },
    [edges, locale],
  );
}

/** Sectors in which firms do business, for a choice. */
export function useSectorOptions(): { value: string; label: string }[] {
  const { locale } = useLocale();
  const { data } = useAsk(SectorNames, {}, LASTING);
  const names = new Map<string, string>();
  for (const { node } of data?.data?.lawSectors.edges ?? []) {
    if (!names.has(node.sector) || node.region === null) names.set(node.sector, node[locale]);
  }
  return [...names].map(([value, label]) => ({ value, label }));
}
