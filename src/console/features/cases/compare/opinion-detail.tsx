import { Collapse, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { Instant } from '../../../components/instant';
import { Money } from '../../../components/money';
import { useEnumWord } from '../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { useActorName } from '../../../names/use-names';
import { OfficerName } from '../../../names/names';
import { useLawWords, type CaseLaw } from '../law/use-case-law';
import { COUNTS, SIGNS, SUMS, type OpinionShown } from '../opinion/opinion-values';

export const opinionTexts = defineTexts(
  {
    substanceClass: '业务实质',
    licenceHeld: '现有资质',
    unlicensed: '没有金融业务牌照',
    licenceNeeded: '应有资质',
    redLines: '触碰的红线',
    conduct: '经营行为',
    gravity: '违法违规情节',
    severity: '危害程度',
    unassessedReason: '未能认定的理由',
    disposition: '处置方式',
    responsibleAgency: '责任部门',
    legalBasis: '法律依据',
    evidence: '证据',
    confidence: '把握程度',
    handling: '使用限制',
    newEvidence: '新证据',
    declineReason: '不属本部门职责的理由',
    withdrawalReason: '撤回理由',
    raised: '募集金额',
    outstanding: '未兑付金额',
    loss: '直接损失',
    refunded: '已清退金额',
    participants: (count: number) => `涉及${count}人`,
    provinces: (count: number) => `涉及${count}个省份`,
    months: (count: number) => `持续${count}个月`,
    evadesSupervision: '有意逃避监管',
    fraud: '恶意欺诈',
    refusesRectification: '拒不整改',
    nobody: '无责任部门',
    none: '未触碰红线',
    of: (agency: string, version: number) => `${agency}的意见（第${version}版）`,
    each: '各部门意见全文',
    source: '来源',
  },
  {
    substanceClass: 'Substance',
    licenceHeld: 'Licence held',
    unlicensed: 'No financial licence',
    licenceNeeded: 'Licence needed',
    redLines: 'Red lines crossed',
    conduct: 'Conduct',
    gravity: 'Gravity',
    severity: 'Harm',
    unassessedReason: 'Why it cannot be said',
    disposition: 'Disposition',
    responsibleAgency: 'Responsible agency',
    legalBasis: 'Legal basis',
    evidence: 'Evidence',
    confidence: 'Confidence',
    handling: 'Restrictions on use',
    newEvidence: 'New evidence',
    declineReason: 'Why it is not its to judge',
    withdrawalReason: 'Why it was withdrawn',
    raised: 'raised',
    outstanding: 'not paid back',
    loss: 'direct loss',
    refunded: 'refunded',
    participants: (count: number) => `${count} people`,
    provinces: (count: number) => `${count} provinces`,
    months: (count: number) => `${count} months`,
    evadesSupervision: 'evades supervision on purpose',
    fraud: 'malicious fraud',
    refusesRectification: 'refuses rectification',
    nobody: 'None of the agencies',
    none: 'No red line',
    of: (agency: string, version: number) => `Opinion of ${agency} (version ${version})`,
    each: 'The opinions in full',
    source: 'from',
  },
);

interface OpinionsInFullProps {
  readonly opinions: readonly OpinionShown[];
  readonly law: CaseLaw;
}

/** Each opinion in full, opened in place. */
export function OpinionsInFull({ opinions, law }: OpinionsInFullProps) {
  const t = useTexts(opinionTexts);
  const actorName = useActorName();
  return (
    <section aria-labelledby="opinions-in-full">
      <h2 id="opinions-in-full">{t.each}</h2>
      <Collapse
        items={opinions.map((opinion) => ({
          key: opinion.id,
          label: (
            <>
              {t.of(actorName(opinion.agency), opinion.version)}{' '}
              <span className="quiet">
                <Instant at={opinion.recordedAt} />{' '}
                <OfficerName agency={opinion.agency} officer={opinion.recordedBy} />
              </span>
            </>
          ),
          children: <OpinionInFull opinion={opinion} law={law} />,
        }))}
      />
    </section>
  );
}

/** What is known of the harm, in a line. */
function Harm({ severity }: { readonly severity: NonNullable<OpinionShown['severity']> }) {
  const t = useTexts(opinionTexts);
  return (
    <ul className="plain-list">
      {SUMS.map((key) => {
        const sum = severity[key];
        return (
          sum && (
            <li key={key}>
              {t[key]} <Money value={sum} />
            </li>
          )
        );
      })}
      {COUNTS.map((key) => severity[key] !== null && <li key={key}>{t[key](severity[key])}</li>)}
      {SIGNS.map((key) => severity[key] && <li key={key}>{t[key]}</li>)}
      {severity.secondaryRisk && <li>{severity.secondaryRisk}</li>}
    </ul>
  );
}

type OpinionText = Omit<OpinionShown, 'id' | 'agency' | 'status' | 'versions' | 'availableActions'>;

/** What one version of an opinion says, field by field; what it leaves out is left out. */
export function OpinionInFull({ opinion, law }: { readonly opinion: OpinionText; readonly law: CaseLaw }) {
  const t = useTexts(opinionTexts);
  const word = useEnumWord();
  const actorName = useActorName();
  const lawWords = useLawWords(law);
  const isGiven = opinion.substanceClass !== null;
  const parts: readonly (readonly [string, ReactNode])[] = [
    [t.declineReason, opinion.declineReason],
    [t.withdrawalReason, opinion.withdrawalReason],
    [t.substanceClass, opinion.substanceClass && word('SubstanceClass', opinion.substanceClass)],
    [t.licenceHeld, opinion.unlicensed ? t.unlicensed : opinion.licenceHeld],
    [t.licenceNeeded, opinion.licenceNeeded],
    [
      t.redLines,
      opinion.redLines.length > 0 ? (
        <ul key="lines" className="plain-list">
          {opinion.redLines.map(({ redLine, evidence }) => (
            <li key={redLine}>
              <strong>{lawWords.redLine(redLine)}</strong> {evidence}
            </li>
          ))}
        </ul>
      ) : (
        isGiven && t.none
      ),
    ],
    [t.conduct, opinion.conduct && lawWords.conduct(opinion.conduct)],
    [t.gravity, opinion.gravity && word('Gravity', opinion.gravity)],
    [t.severity, opinion.severity && <Harm key="harm" severity={opinion.severity} />],
    [t.unassessedReason, opinion.unassessedReason],
    [t.disposition, opinion.disposition && lawWords.disposition(opinion.disposition)],
    [
      t.responsibleAgency,
      isGiven && (opinion.responsibleAgency ? actorName(opinion.responsibleAgency) : t.nobody),
    ],
    [t.legalBasis, opinion.legalBasis.map(({ law: name, article }) => `《${name}》${article}`).join('；')],
    [
      t.evidence,
      opinion.evidence.length > 0 && (
        <ul key="evidence" className="plain-list">
          {opinion.evidence.map(({ description, source }) => (
            <li key={`${description}${source}`}>
              {description} <span className="quiet">{`${t.source} ${source}`}</span>
            </li>
          ))}
        </ul>
      ),
    ],
    [t.newEvidence, opinion.newEvidence],
    [t.handling, opinion.handling && word('Handling', opinion.handling)],
  ];
  return (
    <Descriptions
      column={1}
      size="small"
      items={parts
        .filter(([, text]) => text !== null && text !== false && text !== '')
        .map(([label, text]) => ({ key: label, label, children: text }))}
    />
  );
}
