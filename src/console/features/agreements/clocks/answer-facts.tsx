import { Deadline } from '../../../components/deadline';
import { Instant } from '../../../components/instant';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { OfficerName } from '../../../names/names';
import { Facts } from '../../handovers/facts';
import type { AgreementPageQuery } from '../agreements.generated';

type Agreement = NonNullable<AgreementPageQuery['sharingAgreement']>;

const texts = defineTexts(
  {
    title: (number: number) => `第${number}版的答复和提供情况`,
    answerDue: '答复期限',
    answered: '答复时间',
    extended: '延长时间',
    why: '延长理由',
    leave: '同意延长的文号',
    reason: '不同意共享的理由',
    ground: '不同意共享的依据',
    supplyDue: '提供期限',
    supplied: '提供时间',
    by: '确认人员',
  },
  {
    title: (number: number) => `Answer to version ${number}, and supply`,
    answerDue: 'Answer due',
    answered: 'Answered',
    extended: 'Period extended',
    why: 'Why it was extended',
    leave: 'Leave of the data authority',
    reason: 'Why the owner did not consent',
    ground: 'Ground of the refusal',
    supplyDue: 'Supply due',
    supplied: 'Provided',
    by: 'Confirmed by',
  },
);

export interface AnswerFactsProps {
  readonly owner: string;
  readonly clocks: Agreement['clocks'];
  readonly version: Agreement['versions'][number];
}

/** How the owner answered a version, by when, and whether it provided what it consented to. */
export function AnswerFacts({ owner, clocks, version: { number, answer } }: AnswerFactsProps) {
  const t = useTexts(texts);
  const due = (kind: string, at: string | null) => {
    if (at === null) return null;
    const runs = clocks.some((clock) => clock.kind === kind && clock.termsVersion === number);
    return runs ? <Deadline at={at} /> : <Instant at={at} />;
  };
  const when = (at: string | null) => at && <Instant at={at} />;
  const facts = [
    { name: t.answerDue, value: due('ANSWER', answer.answerDueAt) },
    { name: t.extended, value: when(answer.extendedAt) },
    { name: t.why, value: answer.extensionReason },
    { name: t.leave, value: answer.extensionConsent },
    { name: t.answered, value: when(answer.answeredAt) },
    { name: t.reason, value: answer.refusalReason },
    { name: t.ground, value: answer.refusalGround },
    { name: t.supplyDue, value: due('SUPPLY', answer.supplyDueAt) },
    { name: t.supplied, value: when(answer.suppliedAt) },
    {
      name: t.by,
      value: answer.suppliedBy && <OfficerName agency={owner} officer={answer.suppliedBy} />,
    },
  ];
  return answer.answerDueAt === null ? null : (
    <>
      <h2>{t.title(number)}</h2>
      <Facts label={t.title(number)} facts={facts} />
    </>
  );
}
