import {
  beijingDay,
  citationInChinese,
  inChinese,
  SUBSTANCE_CLASS_LABELS,
  type Actor,
  type OfficialPaper,
  type PaperSection,
} from '../../../kernel/index.js';
import { groupOnPaper, officeOnPaper, redLineOnPaper, type LawSnapshot } from '../../../law/index.js';
import { measuresFor } from '../cases/disposition-law.js';
import type { LegalBasis, OpinionContent } from '../opinions/opinion.js';
import { conductWords, firmInTitle, subjectOnPaper, type PaperCase } from './ruling-paper.js';

/** An opinion as far as its paper tells of it; nulls where the agency answers that the matter is not its to judge. */
export interface PrintedOpinion extends Pick<
  OpinionContent,
  | 'conduct'
  | 'gravity'
  | 'unassessedReason'
  | 'redLines'
  | 'licenceHeld'
  | 'unlicensed'
  | 'licenceNeeded'
  | 'evidence'
> {
  readonly agency: Actor;
  readonly substanceClass: OpinionContent['substanceClass'] | null;
  readonly responsibleAgency: Actor | null;
  readonly disposition: OpinionContent['disposition'] | null;
  readonly legalBasis: readonly LegalBasis[];
  readonly declineReason: string | null;
  readonly recordedAt: Date;
}

const part = (heading: string, text: string): PaperSection[] => (text === '' ? [] : [{ heading, text }]);
const sentence = (text: string): string => (text === '' || /[。！？]$/.test(text) ? text : `${text}。`);

/** 业务实质认定意见 as it is printed: one agency's opinion to the leading group's office, by the names of the day on which it was given. */
export function opinionPaper(law: LawSnapshot, opinion: PrintedOpinion, paperCase: PaperCase): OfficialPaper {
  const { businessLine, offices, group, rules } = paperCase;
  const at = beijingDay(opinion.recordedAt);
  const named = (actor: Actor): string => officeOnPaper(law, actor, offices[actor] ?? group, at);
  const issuingBody = named(opinion.agency);
  const { substanceClass, responsibleAgency, disposition, declineReason } = opinion;
  const lines = opinion.redLines.map(
    ({ redLine, evidence }) => `“${redLineOnPaper(law, redLine, at)}”：${sentence(evidence)}`,
  );
  const conduct = conductWords(law, opinion, at);
  const supervision =
    responsibleAgency === null ? '不属成员单位监管' : `由${named(responsibleAgency)}负责监管`;
  const conclusion =
    substanceClass === null || disposition === null
      ? ''
      : `业务实质为${SUBSTANCE_CLASS_LABELS[substanceClass].zh}，${supervision}，处置方式建议为${measuresFor(law, rules, disposition).zh}。`;
  const basis = opinion.legalBasis.map(citationInChinese).join('、');
  return {
    kind: '意见',
    title: `${issuingBody}关于${firmInTitle(paperCase)}“${businessLine}”业务实质的认定意见`,
    documentNumber: null,
    addressee: `${groupOnPaper(law, group, at)}办公室`,
    sections: [
      ...part('认定对象', subjectOnPaper(paperCase)),
      ...part('不属本部门职责', sentence(declineReason ?? '')),
      ...part('认定结论', conclusion),
      ...part('现有资质', sentence(opinion.unlicensed ? '没有金融业务牌照' : (opinion.licenceHeld ?? ''))),
      ...part('应有资质', sentence(opinion.licenceNeeded ?? '')),
      ...part('经营行为和情节', sentence(conduct === '' ? (opinion.unassessedReason ?? '') : conduct)),
      ...part('触碰的红线', lines.join('')),
      ...part('依据', sentence(basis)),
      ...part(
        '证据',
        opinion.evidence.map(({ description, source }) => `${description}（来源：${source}）`).join('；'),
      ),
    ],
    issuingBody,
    issuedOn: inChinese`${at}`,
  };
}
