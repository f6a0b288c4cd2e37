import { useTexts } from '../../i18n/texts';
import { useRegionName } from '../../names/use-names';
import { groupTexts } from './texts';

/** A leading group by its place: 北京市领导小组 */
export function GroupName({ region }: { readonly region: string | null }) {
  const t = useTexts(groupTexts);
  return <>{t.nameOf(useRegionName(region) ?? t.national)}</>;
}
