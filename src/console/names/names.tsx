import { LASTING, useAsk } from '../api/use-ask';
import { useLocale } from '../i18n/locale';
import { defineTexts, useTexts } from '../i18n/texts';
import { ActorNamesOn, type ActorNamesOnQueryVariables } from './names.generated';
import { useActorName, useRegionName, useSectorName } from './use-names';
import { useOfficerNames } from './use-officer-names';

const texts = defineTexts({ national: '国家级' }, { national: 'National' });

/** Where and when an office acted. */
type OfficeOnDay = ActorNamesOnQueryVariables;

/** An agency by its name. */
export function ActorName({ actor }: { readonly actor: string }) {
  return <>{useActorName()(actor)}</>;
}

/**
 * An agency by its function and, where the law tells it, by what its office was called on the day of an act (当日名称): 银行业监督管理机构（银监局）.
 */
export function ActorNameOn({ actor, ...office }: { readonly actor: string } & OfficeOnDay) {
  const { locale } = useLocale();
  const { data } = useAsk(ActorNamesOn, office, LASTING);
  const found = data?.data?.lawActors.edges.find(({ node }) => node.actor === actor)?.node;
  const plain = useActorName()(actor);
  const dated = locale === 'zh' ? found?.name?.short : found?.name?.en;
  if (!dated || dated === plain) return <>{plain}</>;
  return <>{locale === 'zh' ? `${plain}（${dated}）` : `${plain} (${dated})`}</>;
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
