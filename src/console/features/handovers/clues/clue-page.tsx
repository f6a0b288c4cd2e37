import { useParams } from 'react-router';
import { useAsk } from '../../../api/use-ask';
import { EnumTag } from '../../../components/enum-tag';
import { Instant } from '../../../components/instant';
import { PageState } from '../../../components/page-state';
import type { Steps } from '../../../components/steps/step';
import { StepActions } from '../../../components/steps/step-actions';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { OfficeName } from '../../../names/names';
import { Facts } from '../facts';
import { FirmLink } from '../firm-link';
import { CluePage as ClueDocument, FeedBackClue, ReceiveClue } from './clues.generated';

const texts = defineTexts(
  {
    title: '线索移送',
    matter: '线索内容',
    firm: '从业机构',
    receiver: '接收单位',
    basis: '法律依据',
    sent: '移送时间',
    received: '接收时间',
    feedback: '反馈',
  },
  {
    title: 'Clue',
    matter: 'What is passed on',
    firm: 'Firm',
    receiver: 'Receiver',
    basis: 'Legal basis',
    sent: 'Passed on',
    received: 'Received',
    feedback: 'What came of it',
  },
);

const STEPS: Steps<unknown> = {
  receiveClue: {
    document: ReceiveClue,
    next: { zh: '请核查后反馈结果。', en: 'Look into it, and say what came of it.' },
  },
  feedBackClue: {
    document: FeedBackClue,
    fields: () => [
      { name: 'feedback', kind: 'text', required: true, label: { zh: '反馈', en: 'What came of it' } },
    ],
    next: { zh: '移送单位可见反馈。', en: 'Whoever passed it on sees it.' },
  },
};

/** 线索: what the People's Bank passed on, and what came of it. */
export default function CluePage() {
  const t = useTexts(texts);
  const { id = '' } = useParams();
  const query = useAsk(ClueDocument, { id });
  return (
    <PageState query={query} pick={({ clue }) => clue}>
      {(clue) => (
        <div className="grid">
          <header className="head">
            <h1>{t.title}</h1>
            <EnumTag name="ClueStatus" value={clue.status} />
          </header>
          <StepActions
            actions={clue.availableActions}
            steps={STEPS}
            subject={clue}
            about={{ clueId: clue.id }}
          />
          <Facts
            label={t.title}
            facts={[
              { name: t.matter, value: <strong>{clue.matter}</strong> },
              {
                name: t.firm,
                value: <FirmLink code={clue.platformCode} />,
              },
              { name: t.receiver, value: <OfficeName agency={clue.receiver} region={clue.receiverRegion} /> },
              { name: t.basis, value: clue.legalBasis },
              { name: t.sent, value: <Instant at={clue.sentAt} /> },
              { name: t.received, value: clue.receivedAt && <Instant at={clue.receivedAt} /> },
              { name: t.feedback, value: clue.feedback },
            ]}
          />
        </div>
      )}
    </PageState>
  );
}
