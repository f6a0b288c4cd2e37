import { useAsk } from '../../api/use-ask';
import { AskedSteps } from './asked-steps.generated';

/** The most urgent tasks, as many as the hub gives at once. */
const MOST = 200;

/**
 * The steps that tasks of the user ask for, as opposed to those that he may take. They are what stands out among the buttons.
 *
 * @param subjects identifiers of the matters whose steps are shown, e.g. a case and its dispute
 * @returns whether a mutation answers one of the tasks; nothing does until the tasks have come
 */
export function useAskedSteps(subjects: readonly string[]): (mutation: string) => boolean {
  const { data } = useAsk(AskedSteps, { first: MOST }, { staleTime: 5_000 });
  const tasks = data?.data?.myTasks?.edges ?? [];
  return (mutation) =>
    tasks.some(({ node }) => node.requiredMutation === mutation && subjects.includes(node.subjectId));
}
