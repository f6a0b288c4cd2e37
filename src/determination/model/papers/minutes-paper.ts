import {
  beijingDay,
  inChinese,
  type Actor,
  type OfficialPaper,
  type PaperSection,
} from '../../../kernel/index.js';
import { groupOnPaper, officeOnPaper, type LawSnapshot } from '../../../law/index.js';
import type { MinutesContent } from '../deliberation/discussion.js';
import { firmInTitle, type PaperCase } from './ruling-paper.js';

/** Minutes as far as their paper tells of them. */
export interface PrintedMinutes {
  readonly documentNumber: string;
  readonly meetingAt: Date;
  readonly place: string | null;
  readonly content: MinutesContent;
  readonly decidedAt: Date;
}

const POSITIONS: Readonly<Record<MinutesContent['discussion'][number]['position'], string>> = {
  FOR: '同意',
  AGAINST: '不同意',
  DIFFERING: '有不同意见',
  ABSTAIN: '弃权',
};
const OUTCOMES: Readonly<Record<MinutesContent['outcome'], string>> = {
  ADOPTED: '会议决定采纳送审稿',
  NOT_ADOPTED: '会议决定不采纳送审稿，重新起草',
};

/** 会议纪要 as it is printed, by the names and words of the day of the decision. */
export function minutesPaper(
  law: LawSnapshot,
  { documentNumber, meetingAt, place, content, decidedAt }: PrintedMinutes,
  { businessLine, offices, group, ...subject }: PaperCase,
): OfficialPaper {
  const at = beijingDay(decidedAt);
  const issuingBody = groupOnPaper(law, group, at);
  const ofAgency = (agency: Actor): string => officeOnPaper(law, agency, offices[agency] ?? group, at);
  const named = ({ member, agency }: { readonly member: string; readonly agency: Actor | null }): string =>
    agency === null ? member : `${member}（${ofAgency(agency)}）`;
  const because = (reason: string | null): string => (reason === null ? '' : `，${reason}`);
  const { chair, present, absent, recused, papers, discussion, outcome, reasons } = content;
  const part = (heading: string, text: string): PaperSection[] => (text === '' ? [] : [{ heading, text }]);
  return {
    kind: '纪要',
    title: `${issuingBody}研究${firmInTitle(subject)}“${businessLine}”业务实质的会议纪要`,
    documentNumber,
    addressee: null,
    sections: [
      ...part('时间', inChinese`${meetingAt}`),
      ...part('地点', place ?? ''),
      ...part('主持', named(chair)),
      ...part('出席', present.map(named).join('、')),
      ...part('缺席', absent.map((each) => `${named(each)}${because(each.reason)}`).join('；')),
      ...part(
        '回避',
        recused
          .map(
            (each) =>
              `${named(each)}${because(each.reason)}${each.substitute === null ? '' : `，由${each.substitute}代为参会`}`,
          )
          .join('；'),
      ),
      ...part('会议材料', papers.map(({ title }) => title).join('、')),
      ...part(
        '讨论情况',
        discussion
          .map((each) => `${named(each)}${POSITIONS[each.position]}${because(each.reasons)}`)
          .join('；'),
      ),
      ...part('决定', `${OUTCOMES[outcome]}。`),
      ...part('理由', reasons ?? ''),
    ],
    issuingBody,
    issuedOn: inChinese`${at}`,
  };
}
