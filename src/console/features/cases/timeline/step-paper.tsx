import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Instant } from '../../../components/instant';
import { useEnumWord } from '../../../i18n/enum-word';
import { useListed } from '../../../i18n/listed';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { ActorName, OfficerName } from '../../../names/names';
import { useLawWords, type CaseLaw } from '../law/use-case-law';
import type { Step } from './case-timeline';

const texts = defineTexts(
  {
    substance: '业务实质',
    responsible: '责任部门',
    disposition: '处置方式',
    redLines: '触碰的红线',
    basis: '法律依据',
    declined: '理由',
    withdrawn: '撤回理由',
    newEvidence: '新证据',
    reason: '理由',
    meeting: '会议时间',
    place: '地点',
    papers: '会议材料',
    panel: '专家组',
    advice: '咨询意见',
    draft: (version: number) => `送审稿第${version}稿`,
    rectification: '整治意见',
    result: '审查结论',
    opinion: '审查意见',
    member: '成员',
    choice: '意见',
    asked: '要求补正',
    until: '期限',
    answer: '补正内容',
    measure: '管控措施',
    addressee: '承办单位',
    print: '打印公文',
    nobody: '无责任部门',
  },
  {
    substance: 'Substance',
    responsible: 'Responsible agency',
    disposition: 'Disposition',
    redLines: 'Red lines crossed',
    basis: 'Legal basis',
    declined: 'Reasons',
    withdrawn: 'Why it was withdrawn',
    newEvidence: 'New evidence',
    reason: 'Reasons',
    meeting: 'Meeting',
    place: 'Place',
    papers: 'Papers',
    panel: 'Experts',
    advice: 'Advice',
    draft: (version: number) => `Draft ${version}`,
    rectification: 'What is to be done',
    result: 'Result',
    opinion: 'Review',
    member: 'Member',
    choice: 'Says',
    asked: 'Asked for',
    until: 'Until',
    answer: 'Supplied',
    measure: 'Measure',
    addressee: 'Addressee',
    print: 'Print it',
    nobody: 'None of the agencies',
  },
);

const PAPERS = [
  'opinion',
  'meeting',
  'panelAdvice',
  'draft',
  'draftReview',
  'vote',
  'view',
  'minutes',
  'recusal',
  'ruling',
  'supplementRequest',
  'supplement',
  'interimMeasure',
] as const;

const WITH_REASON = ['reason', 'newEvidence'] as const;

const reasonsOf = ({ details }: Step): readonly string[] =>
  WITH_REASON.flatMap((key) => {
    const value = (details as Readonly<Record<string, unknown>> | null)?.[key];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });

/** Whether a step left something behind that can be opened beside it. */
export const hasPaper = (step: Step): boolean =>
  PAPERS.some((key) => step[key] !== null) || reasonsOf(step).length > 0;

type Line = readonly [label: string, text: ReactNode];

/** What a step left behind: an opinion, a call to a meeting, a draft, minutes, a finding … */
export function StepPaper({ step, law }: { readonly step: Step; readonly law: CaseLaw }) {
  const t = useTexts(texts);
  const lines = useLinesOf(step, law);
  const printed = step.ruling ?? step.minutes;
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={lines
          .filter(([, text]) => text !== null && text !== undefined && text !== '')
          .map(([label, text], place) => ({ key: `${place}${label}`, label, children: text }))}
      />
      {printed && (
        <article>
          <h4>{printed.paper.title}</h4>
          {printed.paper.sections.map(({ heading, text }) => (
            <section key={heading}>
              <h5>{heading}</h5>
              <p className="written">{text}</p>
            </section>
          ))}
          {step.ruling && <Link to={`/print/ruling/${step.ruling.id}`}>{t.print}</Link>}
        </article>
      )}
    </>
  );
}

function useLinesOf(step: Step, law: CaseLaw): readonly Line[] {
  const t = useTexts(texts);
  const word = useEnumWord();
  const words = useLawWords(law);
  const listed = useListed();
  const memberName = (officer: string) => <OfficerName agency="LEADING_GROUP" officer={officer} />;
  const actor = (code: string | null) => (code === null ? t.nobody : <ActorName actor={code} />);
  const { opinion, meeting, panelAdvice, draft, draftReview, vote, view, recusal } = step;
  const { supplementRequest, supplement, interimMeasure } = step;
  const lines: Line[] = reasonsOf(step).map((reason) => [t.reason, reason]);
  if (opinion) {
    lines.push([t.declined, opinion.declineReason], [t.withdrawn, opinion.withdrawalReason]);
    if (opinion.substanceClass !== null && opinion.act !== 'WITHDRAWN') {
      lines.push(
        [t.substance, word('SubstanceClass', opinion.substanceClass)],
        [t.responsible, actor(opinion.responsibleAgency)],
        [t.disposition, opinion.disposition && words.disposition(opinion.disposition)],
        [t.redLines, listed(opinion.redLines.map(({ redLine }) => words.redLine(redLine)))],
        [t.basis, opinion.legalBasis.map(({ law: name, article }) => `《${name}》${article}`).join('；')],
        [t.newEvidence, opinion.newEvidence],
      );
    }
  }
  if (meeting) {
    lines.push(
      [t.meeting, <Instant key="at" at={meeting.meetingAt} />],
      [t.place, meeting.place],
      [t.papers, listed(meeting.papers.map(({ title }) => title))],
    );
  }
  if (panelAdvice) lines.push([t.panel, panelAdvice.panel], [t.advice, panelAdvice.advice]);
  if (draft) {
    lines.push(
      [t.draft(draft.version), word('SubstanceClass', draft.substanceClass)],
      [t.responsible, actor(draft.responsibleAgency)],
      [t.disposition, words.disposition(draft.disposition)],
      [t.redLines, listed(draft.redLines.map(words.redLine))],
      [t.rectification, draft.rectificationOpinion],
      [t.reason, draft.reasons],
    );
  }
  if (draftReview) {
    lines.push([t.result, word('LegalityResult', draftReview.result)], [t.opinion, draftReview.opinion]);
  }
  if (vote) {
    lines.push(
      [t.member, memberName(vote.member)],
      [t.choice, word('VoteChoice', vote.choice)],
      [t.reason, vote.reasons],
    );
  }
  if (view) {
    lines.push(
      [t.member, memberName(view.member)],
      [t.choice, word('MemberPosition', view.position)],
      [t.reason, view.reasons],
    );
  }
  if (recusal) lines.push([t.member, memberName(recusal.member)], [t.reason, recusal.reason]);
  if (supplementRequest) {
    lines.push(
      ...supplementRequest.parts.map(({ agency, missing }): Line => [
        t.asked,
        <>
          <ActorName actor={agency} /> {missing}
        </>,
      ]),
      [t.until, <Instant key="until" at={supplementRequest.dueAt} />],
    );
  }
  if (supplement) lines.push([t.answer, supplement.answer]);
  if (interimMeasure) {
    lines.push(
      [t.measure, interimMeasure.measure],
      [t.addressee, actor(interimMeasure.addressee)],
      [t.until, <Instant key="until" at={interimMeasure.until} />],
      [t.reason, interimMeasure.reasons],
    );
  }
  return lines;
}
