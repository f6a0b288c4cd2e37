import { useQueries } from '@tanstack/react-query';
import { LASTING } from '../api/use-ask';
import { useLocale } from '../i18n/locale';
import { askOfficerName, type OfficerKey } from './officer-batch';
import { useActorName } from './use-names';

const idOf = ({ agency, officer }: OfficerKey): string => `${agency}/${officer}`;

/**
 * What people are called in words, for sentences and tables; `OfficerName` is the same for one.
 *
 * @param of whom the page names, each as often as it likes
 * @returns office, post and name of one of them; his agency alone until that has come, and where it does not
 */
export function useOfficerNames(of: readonly OfficerKey[]): (agency: string, officer: string) => string {
  const { locale } = useLocale();
  const actorName = useActorName();
  const people = [...new Map(of.map((each) => [idOf(each), each])).values()];
  const names = useQueries({
    queries: people.map(({ agency, officer }) => ({
      queryKey: ['officer', locale, agency, officer],
      queryFn: () => askOfficerName({ agency, officer }, locale),
      ...LASTING,
    })),
    combine: (results) => new Map(people.map((each, at) => [idOf(each), results[at]?.data])),
  });
  return (agency, officer) => names.get(idOf({ agency, officer })) ?? actorName(agency);
}
