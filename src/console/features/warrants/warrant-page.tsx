import { Button, Descriptions } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useExchange } from '../../api/exchange';
import { useSession } from '../../api/session';
import { useAsk } from '../../api/use-ask';
import { EnumTag } from '../../components/enum-tag';
import { dayText, deadlineText, Instant, instantText } from '../../components/instant';
import { useNow } from '../../components/now';
import { PageState } from '../../components/page-state';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName, OfficerName } from '../../names/names';
import { useOfficerNames } from '../../names/use-officer-names';
import { GateFacts } from './gate-facts';
import { warrantTexts } from './texts';
import { useFirmNames } from './use-firm-names';
import { warrantLeft } from './uses';
import { UsesLeft } from './uses-left';
import { WarrantEvents } from './warrant-events';
import { WarrantSteps, type WarrantDetails } from './warrant-steps';
import './warrants.css';
import { WarrantPage as WarrantDocument } from './warrants.generated';

const texts = defineTexts(
  {
    title: (number: string, firm: string) => `${number} ${firm}`,
    use: '以此手续查询',
    scope: '查询范围',
    approval: '申请与批准',
    gate: '法定程序',
    events: '手续记录',
    notOfficer: '调查人员名单中没有您，您不能凭此手续查询。',
    approver: '批准人',
    approvedAt: '批准时间',
    awaited: '待批准',
    unknown: '该手续所依据的法定程序已无记录。',
  },
  {
    title: (number: string, firm: string) => `${number} ${firm}`,
    use: 'Read under this warrant',
    scope: 'What it opens',
    approval: 'Request and approval',
    gate: 'The law',
    events: 'Steps and uses',
    notOfficer: 'You are none of the officers that it names, and cannot read under it.',
    approver: 'Approved by',
    approvedAt: 'Approved on',
    awaited: 'awaited',
    unknown: 'There is no record of the law that it rests on.',
  },
);

/** One warrant: what it opens, who approved it, what is left of it, and each use that was made. */
export default function WarrantPage() {
  const { id = '' } = useParams();
  const query = useAsk(WarrantDocument, { id });
  return (
    <PageState query={query} pick={({ accountWarrant }) => accountWarrant}>
      {(warrant) => <Details warrant={warrant} />}
    </PageState>
  );
}

function Details({ warrant }: { readonly warrant: WarrantDetails }) {
  const t = useTexts(texts);
  const words = useTexts(warrantTexts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const navigate = useNavigate();
  const { setExchange } = useExchange();
  const officer = useSession().data?.officer;
  const { state } = warrantLeft(warrant, useNow());
  const name = useFirmNames([warrant.platformCode])(warrant.platformCode);
  const { approver, approverLevel, approverRank, approvedAt, gate } = warrant;
  const nameOf = useOfficerNames(
    [...warrant.officers, ...(approver ? [approver] : [])].map((each) => ({
      agency: warrant.requester,
      officer: each,
    })),
  );
  const acts = officer !== undefined && warrant.officers.includes(officer);
  return (
    <>
      <div className="head">
        <h1>{t.title(warrant.number, name)}</h1>
        <EnumTag name="AccountWarrantStatus" value={warrant.status} />
        <Link to="/warrants">{words.back}</Link>
      </div>
      <UsesLeft warrant={warrant} withState />
      <div className="actions">
        <Button
          type="primary"
          disabled={state !== 'USABLE' || !acts}
          onClick={() => {
            setExchange({
              basis: `warrant:${warrant.id}`,
              basisName: warrant.number,
              purpose: warrant.purpose,
            });
            void navigate(`/warrants/${warrant.id}/transactions`);
          }}
        >
          {t.use}
        </Button>
      </div>
      {state === 'USABLE' && !acts && <p className="quiet">{t.notOfficer}</p>}
      <WarrantSteps warrant={warrant} />
      <div className="warrant-parts">
        <section className="panel">
          <h2>{t.scope}</h2>
          <Descriptions
            column={1}
            size="small"
            items={[
              {
                key: 'firm',
                label: words.firm,
                children: <Link to={`/platforms/${warrant.platformCode}`}>{name}</Link>,
              },
              {
                key: 'accounts',
                label: words.accounts,
                children: warrant.accounts?.join(words.sep) ?? words.allAccounts,
              },
              {
                key: 'period',
                label: words.period,
                children: words.range(dayText(warrant.periodFrom, locale), dayText(warrant.periodTo, locale)),
              },
              { key: 'purpose', label: words.purpose, children: word('Purpose', warrant.purpose) },
              ...(warrant.target
                ? [
                    {
                      key: 'target',
                      label: words.target,
                      children: word('AccountWarrantTarget', warrant.target),
                    },
                  ]
                : []),
              {
                key: 'valid',
                label: words.valid,
                children: words.range(
                  instantText(warrant.validFrom, locale),
                  deadlineText(warrant.validTo, locale),
                ),
              },
            ]}
          />
        </section>
        <section className="panel">
          <h2>{t.approval}</h2>
          <Descriptions
            column={1}
            size="small"
            items={[
              {
                key: 'requester',
                label: words.requester,
                children: <ActorName actor={warrant.requester} />,
              },
              {
                key: 'by',
                label: words.requestedBy,
                children: <OfficerName agency={warrant.requester} officer={warrant.requestedBy} />,
              },
              { key: 'at', label: words.requestedAt, children: <Instant at={warrant.requestedAt} /> },
              {
                key: 'officers',
                label: words.officers,
                children: warrant.officers.map((each) => nameOf(warrant.requester, each)).join(words.sep),
              },
              {
                key: 'approver',
                label: t.approver,
                children: approver
                  ? [
                      nameOf(warrant.requester, approver),
                      approverLevel ? word('Level', approverLevel) : '',
                      approverRank ? word('ApproverRank', approverRank) : '',
                    ].join(' ')
                  : t.awaited,
              },
              ...(approvedAt
                ? [{ key: 'approved', label: t.approvedAt, children: <Instant at={approvedAt} /> }]
                : []),
              {
                key: 'document',
                label: words.document,
                children: <span className="code hash">{warrant.documentSha256}</span>,
              },
            ]}
          />
        </section>
        <section className="panel">
          <h2>{t.gate}</h2>
          <p>
            <strong>{warrant.legalBasis}</strong>
          </p>
          {gate ? <GateFacts gate={gate} /> : <p className="quiet">{t.unknown}</p>}
        </section>
        <section className="panel">
          <h2>{t.events}</h2>
          <WarrantEvents events={warrant.events} />
        </section>
      </div>
    </>
  );
}
