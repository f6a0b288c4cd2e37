import type { OpinionValues } from './opinion-values';
import { NOBODY } from './opinion-values';

/** Words for codes, in Chinese: a paper is in Chinese whatever language the console speaks. */
export interface PaperWords {
  readonly substanceClass: (code: string) => string;
  readonly gravity: (code: string) => string;
  readonly handling: (code: string) => string;
  readonly redLine: (code: string) => string;
  readonly conduct: (code: string) => string;
  readonly disposition: (code: string) => string;
  readonly actor: (code: string) => string;
}

/** On what an opinion is, and whose. */
export interface PaperSubject {
  readonly firm: string;
  readonly code: string;
  readonly businessLine: string;
  readonly issuingBody: string;
  /** 成文日期, as it is printed. */
  readonly day: string;
}

export interface OpinionPaper {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly issuingBody: string;
  readonly day: string;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Ends with one full stop, whatever was typed. */
const stopped = (text: string): string => (/[。！？]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`);

function harmText(values: OpinionValues): string | null {
  const harm = values.severity;
  if (!harm) return null;
  const parts = [
    harm.raised && `募集金额${harm.raised}万元`,
    harm.outstanding && `未兑付金额${harm.outstanding}万元`,
    harm.loss && `直接损失${harm.loss}万元`,
    harm.refunded && `已清退金额${harm.refunded}万元`,
    harm.participants != null && `涉及${harm.participants}人`,
    harm.provinces != null && `涉及${harm.provinces}个省份`,
    harm.months != null && `持续${harm.months}个月`,
    harm.evadesSupervision && '有意逃避监管',
    harm.fraud && '存在恶意欺诈',
    harm.refusesRectification && '拒不整改',
  ].filter(Boolean);
  const text = parts.length === 0 ? '' : `${parts.join('，')}。`;
  return `${text}${harm.secondaryRisk ? stopped(harm.secondaryRisk) : ''}` || null;
}

/** The opinion as it would be printed, from what was typed so far; what is missing is left open as ……. */
export function opinionPaper(
  values: OpinionValues,
  { firm, code, businessLine, issuingBody, day }: PaperSubject,
  words: PaperWords,
): OpinionPaper {
  const open = '……';
  const lines = values.redLines ?? [];
  const responsible = values.responsibleAgency;
  const parts: (readonly [string, readonly (string | null | undefined | false)[]])[] = [
    [
      '业务实质',
      [`经研究，该业务实质为${values.substanceClass ? words.substanceClass(values.substanceClass) : open}。`],
    ],
    [
      '资质情况',
      [
        values.licence === 'HELD' && `该机构现有资质：${values.licenceHeld?.trim() || open}。`,
        values.licence === 'NONE' && '该机构没有金融业务牌照。',
        values.licenceNeeded?.trim() && `从事该业务应当具备：${values.licenceNeeded.trim()}。`,
      ],
    ],
    [
      '触碰红线及证据',
      lines.length === 0
        ? ['未发现触碰红线。']
        : lines.map((line) => `${words.redLine(line)}：${stopped(values.shownBy?.[line]?.trim() || open)}`),
    ],
    [
      '经营行为、违法违规情节和危害程度',
      [
        values.conduct && `经营行为：${words.conduct(values.conduct)}。`,
        values.gravity && `违法违规情节：${words.gravity(values.gravity)}。`,
        harmText(values) && `危害程度：${harmText(values)}`,
        values.unassessedReason?.trim() && `未能认定的，理由如下：${stopped(values.unassessedReason)}`,
      ],
    ],
    [
      '处置意见',
      [
        `建议按“${values.disposition ? words.disposition(values.disposition) : open}”处置。`,
        responsible === NOBODY
          ? '认为没有责任部门。'
          : `责任部门：${responsible ? words.actor(responsible) : open}。`,
      ],
    ],
    [
      '法律依据',
      (values.legalBasis ?? [])
        .filter(({ law }) => law?.trim())
        .map(({ law = '', article = '' }) => `《${law.trim()}》${article.trim()}。`),
    ],
    ['新证据', [values.newEvidence?.trim() && stopped(values.newEvidence)]],
    ['使用限制', [values.handling && stopped(words.handling(values.handling))]],
  ];
  const sections = parts
    .map(([heading, texts]) => ({
      heading,
      paragraphs: texts.filter((text) => typeof text === 'string' && text !== '') as string[],
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ heading, paragraphs }, place) => ({
      heading: `${NUMERALS[place] ?? ''}、${heading}`,
      paragraphs,
    }));
  return {
    title: `关于${firm}“${businessLine}”业务实质的认定意见`,
    addressee: '领导小组办公室：',
    opening: `对${firm}（统一社会信用代码${code}）“${businessLine}”的业务实质，提出意见如下：`,
    sections,
    issuingBody,
    day,
  };
}
