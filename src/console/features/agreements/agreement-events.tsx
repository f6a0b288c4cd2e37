import { Instant } from '../../components/instant';
import { humanized, useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import type { AgreementPageQuery } from './agreements.generated';
import { OfficerName } from '../../names/names';

type Event = NonNullable<AgreementPageQuery['sharingAgreement']>['events'][number];

const texts = defineTexts(
  {
    label: '办理记录',
    proposeSharingAgreement: '提出共享协议',
    approveSharingAgreement: '批准',
    amendSharingAgreement: '提出变更',
    rejectSharingAgreementAmendment: '否决或撤回变更',
    suspendSharingAgreement: '中止共享',
    resumeSharingAgreement: '恢复共享',
    liftOneSuspension: '解除本方中止',
    terminateSharingAgreement: '终止协议',
    extendSharingAgreementAnswer: '延长答复期限',
    confirmSharingAgreementSupply: '确认已提供数据',
    about: (number: number) => `第${number}版`,
  },
  {
    label: 'Steps',
    proposeSharingAgreement: 'proposed the agreement',
    approveSharingAgreement: 'approved',
    amendSharingAgreement: 'proposed other terms',
    rejectSharingAgreementAmendment: 'declined or withdrew the amendment',
    suspendSharingAgreement: 'suspended the sharing',
    resumeSharingAgreement: 'resumed the sharing',
    liftOneSuspension: 'lifted its own suspension',
    terminateSharingAgreement: 'ended the agreement',
    extendSharingAgreementAnswer: 'extended the period of the answer',
    confirmSharingAgreementSupply: 'confirmed that the data are provided',
    about: (number: number) => `version ${number}`,
  },
);

/** What was done about an agreement, the newest first. */
export function AgreementEvents({ events }: { readonly events: readonly Event[] }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const said = (command: string): string => {
    const known = (t as Readonly<Record<string, unknown>>)[command];
    return typeof known === 'string' ? known : humanized(command);
  };
  return (
    <ol className="events" aria-label={t.label}>
      {events.toReversed().map((event) => (
        <li key={event.version}>
          <Instant at={event.at} />{' '}
          <strong>
            <OfficerName agency={event.agency} officer={event.officer} /> {said(event.command)}
          </strong>{' '}
          <span className="quiet">
            {t.about(event.termsVersion)} · {word('SharingAgreementStatus', event.to)}
            {locale === 'zh' ? '' : '.'}
          </span>
        </li>
      ))}
    </ol>
  );
}
