import { Deadline } from '../../../components/deadline';
import { useEnumWord } from '../../../i18n/enum-word';
import type { AgreementFactsFragment } from '../agreements.generated';

type Clock = AgreementFactsFragment['clocks'][number];

/** The periods that run for the owner of an agreement, each with how much of it is left. */
export function RunningClocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  const word = useEnumWord();
  if (clocks.length === 0) return null;
  return (
    <span className="clocks">
      {clocks.map(({ kind, termsVersion, dueAt }) => (
        <span key={`${kind} ${termsVersion}`}>
          {word('SharingClockKind', kind)} <Deadline at={dueAt} />
        </span>
      ))}
    </span>
  );
}
