import { Instant } from '../../components/instant';
import { humanized, useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import type { WarrantDetails } from './warrant-steps';
import { ActorName, OfficerName } from '../../names/names';

const texts = defineTexts(
  {
    label: '手续记录',
    hub: '本系统',
    requestAccountWarrant: '申请手续',
    approveAccountWarrant: '批准',
    pauseAccountWarrant: '中止使用',
    resumeAccountWarrant: '恢复使用',
    revokeAccountWarrant: '撤销',
    useAccountWarrant: '凭手续查询一次',
    exhaustAccountWarrant: '使用次数用完',
    expireAccountWarrant: '有效期届满',
    reason: (text: string) => `理由：${text}`,
  },
  {
    label: 'Steps and uses',
    hub: 'The system',
    requestAccountWarrant: 'asked for the warrant',
    approveAccountWarrant: 'approved it',
    pauseAccountWarrant: 'paused it',
    resumeAccountWarrant: 'resumed it',
    revokeAccountWarrant: 'revoked it',
    useAccountWarrant: 'read once under it',
    exhaustAccountWarrant: 'spent the last use',
    expireAccountWarrant: 'found its time over',
    reason: (text: string) => `Reason: ${text}`,
  },
);

/** Every step and every use of a warrant, the newest first. */
export function WarrantEvents({ events }: { readonly events: WarrantDetails['events'] }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const said = (command: string): string => {
    const known = (t as Readonly<Record<string, unknown>>)[command];
    return typeof known === 'string' ? known : humanized(command);
  };
  return (
    <ol className="warrant-events" aria-label={t.label}>
      {events.toReversed().map((event) => (
        <li key={event.version}>
          <Instant at={event.at} />{' '}
          <strong>
            {event.agency ? (
              event.officer ? (
                <OfficerName agency={event.agency} officer={event.officer} />
              ) : (
                <ActorName actor={event.agency} />
              )
            ) : (
              t.hub
            )}{' '}
            {said(event.command)}
          </strong>{' '}
          <span className="quiet">
            {word('AccountWarrantStatus', event.to)}
            {event.reason && ` · ${t.reason(event.reason)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
