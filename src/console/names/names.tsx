import { useLocale } from '../i18n/locale';
import { defineTexts, useTexts } from '../i18n/texts';
import { useActorName, useRegionName, useSectorName } from './use-names';
import { useOfficerNames } from './use-officer-names';

const texts = defineTexts({ national: '国家级' }, { national: 'National' });

/** An agency by its name. */
export function ActorName({ actor }: { readonly actor: string }) {
  return <>{useActorName()(actor)}</>;
}

/** A place by its name; the whole country where there is none. */
export function RegionName({ region }: { readonly region: string | null | undefined }) {
  const t = useTexts(texts);
  const name = useRegionName(region);
  return <>{name ?? t.national}</>;
}

/** An office of an agency: 北京市银监部门 */
export function OfficeName({
  agency,
  region,
}: {
  readonly agency: string;
  readonly region: string | null | undefined;
}) {
  const { locale } = useLocale();
  const name = useActorName()(agency);
  const place = useRegionName(region);
  if (place === null) return <>{name}</>;
  return <>{locale === 'zh' ? `${place}${name}` : `${name}, ${place}`}</>;
}

/** A sector by its name. */
export function SectorName({ sector }: { readonly sector: string }) {
  return <>{useSectorName()(sector)}</>;
}

/** Somebody who stands in a record, by office, post and name; nothing where the record names nobody. */
export function OfficerName({
  agency,
  officer,
}: {
  readonly agency: string | null;
  readonly officer: string | null;
}) {
  const nameOf = useOfficerNames(agency && officer ? [{ agency, officer }] : []);
  return agency && officer ? <>{nameOf(agency, officer)}</> : null;
}
