import { defineTexts, useTexts } from '../../../i18n/texts';
import { useActorName, useRegionName } from '../../../names/use-names';
import type { ReachFactsFragment } from '../agreements.generated';

const texts = defineTexts(
  {
    reach: (agency: string, days: number, officers: number) =>
      `通过后，${agency}近${days}日使用本系统的${officers}名人员可见。`,
    none: (agency: string, days: number) =>
      `${agency}近${days}日没有人员使用本系统；通过后，其人员使用时可见。`,
    within: (agency: string, region: string) => `${agency}（${region}）`,
    how: '按提供记录中出现的经办人员、负责人计，每人计一次；业务系统不计。',
  },
  {
    reach: (agency: string, days: number, officers: number) =>
      `Once approved, the ${officers} people of ${agency} who used the hub in the last ${days} days may see it.`,
    none: (agency: string, days: number) =>
      `Nobody of ${agency} used the hub in the last ${days} days; once approved, its people may see it.`,
    within: (agency: string, region: string) => `${agency} (${region})`,
    how: 'Officers and leaders in the record of uses, each counted once; systems are not counted.',
  },
);

/** How many people an agreement concerns, and how they are counted. */
export function ReachLine({ reach }: { readonly reach: ReachFactsFragment }) {
  const t = useTexts(texts);
  const actor = useActorName();
  const place = useRegionName(reach.region);
  const name = actor(reach.grantee);
  const agency = place === null ? name : t.within(name, place);
  return (
    <p>
      {reach.officers === 0 ? t.none(agency, reach.days) : t.reach(agency, reach.days, reach.officers)}{' '}
      <span className="quiet">{t.how}</span>
    </p>
  );
}
