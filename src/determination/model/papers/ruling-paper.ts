import {
  beijingDay,
  citationInChinese,
  inChinese,
  SUBSTANCE_CLASS_LABELS,
  type Actor,
  type OfficePlace,
  type OfficialPaper,
  type PaperSection,
} from '../../../kernel/index.js';
import { groupOnPaper, officeOnPaper, redLineOnPaper, type LawSnapshot } from '../../../law/index.js';
import { measuresFor, type CaseRules } from '../cases/disposition-law.js';
import type { RulingText } from '../rulings/ruling.js';

/** What papers on a case tell of it. */
export interface PaperCase {
  /** The firm's registered name. */
  readonly firm: string;
  readonly platformCode: string;
  /** Further firms of a case on a group; mostly none. */
  readonly members: readonly { readonly firm: string; readonly platformCode: string }[];
  readonly businessLine: string;
  readonly parties: readonly Actor[];
  readonly offices: Readonly<Record<string, OfficePlace>>;
  /** The leading group that decided. */
  readonly group: OfficePlace;
  readonly rules: CaseRules;
}

/** A ruling as far as its paper tells of it. */
export interface PrintedRuling extends RulingText {
  readonly documentNumber: string | null;
  readonly ruledAt: Date;
}

/** The words of the rule that speaks of a conduct or a gravity; nothing where none was said. */
export function conductWords(
  law: LawSnapshot,
  { conduct, gravity }: Pick<RulingText, 'conduct' | 'gravity'>,
  at: string,
): string {
  const rows = law.rowsOn('disposition_rule', at);
  const found = rows.find((row) =>
    conduct === null
      ? gravity !== null && row.conduct === null && row.gravity === gravity
      : row.conduct === conduct,
  );
  return found?.conductZh ?? '';
}

const identified = ({ firm, platformCode }: Pick<PaperCase, 'firm' | 'platformCode'>): string =>
  `${firm}（统一社会信用代码或者临时代码${platformCode}）`;

/** 认定对象: the firm, the others of its group, and the line of business. */
export function subjectOnPaper(
  of: Pick<PaperCase, 'firm' | 'platformCode' | 'members' | 'businessLine'>,
): string {
  const others = of.members.length === 0 ? '' : `及其集团成员${of.members.map(identified).join('、')}`;
  return `${identified(of)}${others}，业务条线：${of.businessLine}。`;
}

/** The firm as a title has it: 某公司等三家机构 where it leads a group. */
export const firmInTitle = ({ firm, members }: Pick<PaperCase, 'firm' | 'members'>): string =>
  members.length === 0 ? firm : `${firm}等${members.length + 1}家机构`;

/**
 * 研究认定意见 as it is printed: the leading group's finding, by the names and words of the day on which it was pronounced.
 *
 * @param differing reasons of those who did not agree, without their names (不同意见)
 */
export function rulingPaper(
  law: LawSnapshot,
  ruling: PrintedRuling,
  paperCase: PaperCase,
  differing: readonly string[],
): OfficialPaper {
  const { businessLine, parties, offices, group, rules } = paperCase;
  const at = beijingDay(ruling.ruledAt);
  const named = (actor: Actor): string => officeOnPaper(law, actor, offices[actor] ?? group, at);
  const issuingBody = groupOnPaper(law, group, at);
  const { responsibleAgency, disposition, redLines, rectifyBy, jointTeam, validUntil } = ruling;
  const lines = redLines.map((redLine) => `“${redLineOnPaper(law, redLine, at)}”`).join('、');
  const conduct = conductWords(law, ruling, at);
  const part = (heading: string, text: string): PaperSection[] => (text === '' ? [] : [{ heading, text }]);
  const tasks = jointTeam?.tasks.map(
    ({ agency, task, dueOn }) => inChinese`${named(agency)}于${dueOn}前${task}`,
  );
  return {
    kind: '意见',
    title: `${issuingBody}关于${firmInTitle(paperCase)}“${businessLine}”业务实质的研究认定意见`,
    documentNumber: ruling.documentNumber,
    addressee: parties.map(named).join('、'),
    sections: [
      ...part('认定对象', subjectOnPaper(paperCase)),
      ...part(
        '认定结论',
        `业务实质为${SUBSTANCE_CLASS_LABELS[ruling.substanceClass].zh}，由${named(responsibleAgency)}负责监管，处置方式为${measuresFor(law, rules, disposition).zh}。`,
      ),
      ...part('经营行为和情节', conduct === '' ? (ruling.unassessedReason ?? '') : `${conduct}。`),
      ...part('触碰的红线', lines === '' ? '' : `${lines}。`),
      ...part('理由', ruling.reasons),
      ...part('依据', `${ruling.legalBasis.map(citationInChinese).join('、')}。`),
      ...part('整治意见', ruling.rectificationOpinion),
      ...part('整改期限', rectifyBy === null ? '' : inChinese`至${rectifyBy}24时止。`),
      ...part(
        '联合小组',
        jointTeam === null
          ? ''
          : `由${named(jointTeam.lead)}牵头，${jointTeam.members.map(named).join('、')}参加。${tasks && tasks.length > 0 ? `${tasks.join('；')}。` : ''}`,
      ),
      ...part('有效期', validUntil === null ? '' : inChinese`至${validUntil}24时止。`),
      ...part('不同意见', differing.join('；')),
    ],
    issuingBody,
    issuedOn: inChinese`${at}`,
  };
}
