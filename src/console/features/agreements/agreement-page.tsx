import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { EnumTag } from '../../components/enum-tag';
import { PageState } from '../../components/page-state';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import { AgreementEvents } from './agreement-events';
import { AgreementSteps, type AgreementDetails } from './agreement-steps';
import {
  AgreementPage as AgreementDocument,
  EffectsOfAgreement,
  SharingOverview,
} from './agreements.generated';
import './agreements.css';
import { AnswerFacts } from './clocks/answer-facts';
import { RunningClocks } from './clocks/running-clocks';
import { ChangesTable } from './changes-table';
import { EffectsTable } from './effects/effects-table';
import { FourEyes } from './four-eyes';
import type { CatalogueItem } from './matrix/matrix';
import { ReachLine } from './effects/reach-line';
import { useSharingWords } from './sharing-words';
import { pendingOf } from './terms-diff';
import { TermsList } from './terms-list';
import { VersionLine } from './version-line';

const texts = defineTexts(
  {
    back: '返回共享协议',
    terms: '现行条款',
    proposed: '拟定条款',
    pending: (number: number) => `待批准的第${number}版`,
    who: (agency: string) => `通过后，${agency}的经办人员、负责人和业务系统可查阅的变化如下。`,
    eyes: '双人复核',
    changes: '条款变化',
    line: '版本和有效期',
    events: '办理记录',
    suspended: (sides: string) => `${sides}已中止共享，目前不提供任何数据。`,
  },
  {
    back: 'Back to the agreements',
    terms: 'Terms in force',
    proposed: 'Terms proposed',
    pending: (number: number) => `Version ${number}, which waits for approval`,
    who: (agency: string) => `Once approved, this changes for officers, leaders and systems of ${agency}.`,
    eyes: 'Four eyes',
    changes: 'What changes in the terms',
    line: 'Versions and when they hold',
    events: 'Steps',
    suspended: (sides: string) => `${sides} suspended the sharing: nothing is given now.`,
  },
);

/** One sharing agreement: its terms, who approved them, what waits, and what was done. */
export default function AgreementPage() {
  const { id = '' } = useParams();
  const query = useAsk(AgreementDocument, { id });
  const catalogue = useAsk(SharingOverview, {}).data?.data?.catalogue ?? [];
  return (
    <PageState query={query} pick={({ sharingAgreement }) => sharingAgreement}>
      {(agreement) => <Details agreement={agreement} catalogue={catalogue} />}
    </PageState>
  );
}

interface DetailsProps {
  readonly agreement: AgreementDetails;
  readonly catalogue: readonly CatalogueItem[];
}

function Details({ agreement, catalogue }: DetailsProps) {
  const t = useTexts(texts);
  const actor = useActorName();
  const { titleOf } = useSharingWords(catalogue);
  const { owner, grantee, status, versions, suspendedBy, events, clocks } = agreement;
  const { pending, inForce } = pendingOf(versions);
  const told = useAsk(EffectsOfAgreement, { id: agreement.id }, { enabled: pending !== null }).data?.data;
  const current = inForce ?? versions.at(-1);
  return (
    <>
      <div className="head">
        <h1>{titleOf(agreement)}</h1>
        <EnumTag name="SharingAgreementStatus" value={status} />
        <RunningClocks clocks={clocks} />
        <Link to="/agreements">{t.back}</Link>
      </div>
      {suspendedBy.length > 0 && status === 'SUSPENDED' && (
        <p className="sharing-note is-warrant">{t.suspended(suspendedBy.map(actor).join('、'))}</p>
      )}
      <AgreementSteps agreement={agreement} catalogue={catalogue} />
      {pending && (
        <section className="panel pending">
          <h2>{t.pending(pending.number)}</h2>
          <p>{t.who(actor(grantee))}</p>
          {told?.agreementEffects && <EffectsTable effects={told.agreementEffects} catalogue={catalogue} />}
          {told?.agreementReach && <ReachLine reach={told.agreementReach} />}
          <h3>{t.changes}</h3>
          <ChangesTable before={inForce} after={pending} catalogue={catalogue} />
          <h3>{t.eyes}</h3>
          <FourEyes owner={owner} grantee={grantee} version={pending} waits />
        </section>
      )}
      {versions.toReversed().map((version) => (
        <AnswerFacts key={version.number} owner={owner} clocks={clocks} version={version} />
      ))}
      <div className="two spaced">
        <section className="panel">
          <h2>{inForce ? t.terms : t.proposed}</h2>
          <TermsList agreement={agreement} catalogue={catalogue} />
        </section>
        <div className="grid">
          {!pending && current && (
            <section className="panel">
              <h2>{t.eyes}</h2>
              <FourEyes owner={owner} grantee={grantee} version={current} waits={false} />
            </section>
          )}
          <section className="panel">
            <h2>{t.line}</h2>
            <VersionLine versions={versions} />
          </section>
          <section className="panel">
            <h2>{t.events}</h2>
            <AgreementEvents events={events} />
          </section>
        </div>
      </div>
    </>
  );
}
