import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { dayOf } from '../../components/beijing-days';
import { Deadline } from '../../components/deadline';
import { EnumTag } from '../../components/enum-tag';
import { dayText, Instant } from '../../components/instant';
import { PageState } from '../../components/page-state';
import { StepActions } from '../../components/steps/step-actions';
import { humanized } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName, OfficerName } from '../../names/names';
import { Facts } from '../handovers/facts';
import { OnwardPage as OnwardDocument } from './onward-sharing.generated';
import { ONWARD_STEPS, type OnwardShown } from './onward-steps';
import { useItemName } from './use-item-name';

const texts = defineTexts(
  {
    title: '向第三方提供',
    back: '返回清单',
    items: '数据项',
    source: '数源部门',
    holder: '申请单位',
    recipient: '接收单位',
    reason: '理由',
    basis: '法律依据',
    last: '有效期末日',
    asked: '申请时间',
    due: '答复期限',
    answer: '答复',
    answered: '答复时间',
    record: '办理记录',
    system: '本系统',
    requestOnwardConsent: '提出申请',
    consentOnward: '同意',
    refuseOnward: '不同意',
    withdrawOnward: '撤回申请',
    endOnward: '终止同意',
    warnOfDeadline: '预警：答复期限临近',
    remindOverdue: '催办：答复逾期',
    recomputeDeadline: '节假日安排公布后重新计算期限',
    expireOnward: '有效期届满',
  },
  {
    title: 'Onward sharing',
    back: 'Back to the list',
    items: 'Items',
    source: 'Source agency',
    holder: 'Asked by',
    recipient: 'Third agency',
    reason: 'What for',
    basis: 'Legal basis',
    last: 'Last day',
    asked: 'Asked',
    due: 'Answer due',
    answer: 'Answer',
    answered: 'Answered',
    record: 'Record of steps',
    system: 'The hub',
    requestOnwardConsent: 'asked',
    consentOnward: 'consented',
    refuseOnward: 'did not consent',
    withdrawOnward: 'withdrew the request',
    endOnward: 'ended the consent',
    warnOfDeadline: 'warned: the answer is due soon',
    remindOverdue: 'reminded: the answer is late',
    recomputeDeadline: 'worked the deadline out again by a notice of holidays',
    expireOnward: 'ended it: its time is over',
  },
);

/** 向第三方提供: one request, what the source agency answered, and every step. */
export default function OnwardConsentPage() {
  const t = useTexts(texts);
  const { id = '' } = useParams();
  const query = useAsk(OnwardDocument, { id });
  return (
    <PageState query={query} pick={({ onwardConsent }) => onwardConsent}>
      {(consent) => (
        <div className="grid">
          <header className="head">
            <h1>{t.title}</h1>
            <EnumTag name="OnwardConsentStatus" value={consent.status} />
            <Link to="/onward-sharing">{t.back}</Link>
          </header>
          <StepActions
            actions={consent.availableActions}
            steps={ONWARD_STEPS}
            subject={consent}
            about={{ consentId: consent.id }}
            version={consent.version}
          />
          <div className="columns">
            <ConsentFacts consent={consent} />
            <section className="panel" aria-labelledby="record">
              <h2 id="record">{t.record}</h2>
              <Record events={consent.events} />
            </section>
          </div>
        </div>
      )}
    </PageState>
  );
}

function ConsentFacts({ consent }: { readonly consent: OnwardShown }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const itemName = useItemName();
  const { items, dueAt, answeredAt } = consent;
  return (
    <Facts
      label={t.title}
      facts={[
        {
          name: t.items,
          value: (
            <ul className="plain-list">
              {items.map((item) => (
                <li key={item}>{itemName(item)}</li>
              ))}
            </ul>
          ),
        },
        { name: t.holder, value: <ActorName actor={consent.holder} /> },
        { name: t.source, value: <ActorName actor={consent.source} /> },
        { name: t.recipient, value: <ActorName actor={consent.recipient} /> },
        { name: t.reason, value: consent.reason },
        { name: t.basis, value: consent.legalBasis },
        { name: t.last, value: dayText(dayOf(consent.validTo, 'LAST'), locale) },
        { name: t.asked, value: <Instant at={consent.askedAt} /> },
        { name: t.due, value: dueAt && <Deadline at={dueAt} /> },
        { name: t.answer, value: consent.answer },
        { name: t.answered, value: answeredAt && <Instant at={answeredAt} /> },
      ]}
    />
  );
}

/** What was done about it, the newest first. */
function Record({ events }: Pick<OnwardShown, 'events'>) {
  const t = useTexts(texts);
  const said = (command: string): string => {
    const known = (t as Readonly<Record<string, unknown>>)[command];
    return typeof known === 'string' ? known : humanized(command);
  };
  return (
    <ol className="plain-list" reversed>
      {events.toReversed().map(({ version, command, agency, officer, at }) => (
        <li key={version}>
          <Instant at={at} /> {agency ? <OfficerName agency={agency} officer={officer} /> : t.system}{' '}
          <strong>{said(command)}</strong>
        </li>
      ))}
    </ol>
  );
}
