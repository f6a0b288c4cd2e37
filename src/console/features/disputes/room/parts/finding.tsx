import { Day } from '../../../../components/instant';
import { useEnumWord } from '../../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { citation } from '../../../../i18n/citation';
import { ActorName } from '../../../../names/names';
import { useCodeWords } from '../../../../names/use-code-words';

const texts = defineTexts(
  {
    substance: '业务实质',
    responsible: '责任部门',
    disposition: '处置方式',
    conduct: '经营行为和情节',
    redLines: '触碰的红线',
    opinion: '整治意见',
    rectifyBy: '整改期限',
    reasons: '理由',
    basis: '法律依据',
    team: '联合小组',
    lead: (lead: string) => `${lead}牵头`,
    none: '无',
  },
  {
    substance: 'Substance',
    responsible: 'Responsible agency',
    disposition: 'Disposition',
    conduct: 'Conduct and gravity',
    redLines: 'Red lines crossed',
    opinion: 'To be rectified',
    rectifyBy: 'Rectify by',
    reasons: 'Reasons',
    basis: 'Legal basis',
    team: 'Joint team',
    lead: (lead: string) => `led by ${lead}`,
    none: 'none',
  },
);

export interface FindingText {
  readonly substanceClass: string;
  readonly responsibleAgency: string;
  readonly disposition: string;
  readonly conduct: string | null;
  readonly gravity: string | null;
  readonly redLines: readonly string[];
  readonly rectificationOpinion: string;
  readonly reasons: string;
  readonly unassessedReason?: string | null;
  readonly rectifyBy: string | null;
  readonly legalBasis: readonly { readonly law: string; readonly article: string }[];
  readonly jointTeam?: { readonly lead: string; readonly members: readonly string[] } | null;
}

/** What a draft or a finding says, point by point. */
export function Finding({ text }: { readonly text: FindingText }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { wordOf } = useCodeWords();
  const { conduct, gravity, unassessedReason, redLines, legalBasis, rectifyBy, jointTeam } = text;
  const said = [
    ...(conduct ? [wordOf('conduct', conduct)] : []),
    ...(gravity ? [word('Gravity', gravity)] : []),
    ...(!conduct && !gravity && unassessedReason ? [unassessedReason] : []),
  ];
  return (
    <dl className="finding">
      <dt>{t.substance}</dt>
      <dd>
        <strong>{word('SubstanceClass', text.substanceClass)}</strong>
      </dd>
      <dt>{t.responsible}</dt>
      <dd>
        <strong>
          <ActorName actor={text.responsibleAgency} />
        </strong>
      </dd>
      <dt>{t.disposition}</dt>
      <dd>
        <strong>{wordOf('disposition', text.disposition)}</strong>
      </dd>
      <dt>{t.conduct}</dt>
      <dd>{said.join('，') || t.none}</dd>
      <dt>{t.redLines}</dt>
      <dd>{redLines.map((line) => wordOf('redLine', line)).join('、') || t.none}</dd>
      <dt>{t.opinion}</dt>
      <dd>{text.rectificationOpinion}</dd>
      {rectifyBy && (
        <>
          <dt>{t.rectifyBy}</dt>
          <dd>
            <Day on={rectifyBy} />
          </dd>
        </>
      )}
      <dt>{t.reasons}</dt>
      <dd>{text.reasons}</dd>
      <dt>{t.basis}</dt>
      <dd>{legalBasis.map(citation).join('、')}</dd>
      {jointTeam && (
        <>
          <dt>{t.team}</dt>
          <dd>
            {[jointTeam.lead, ...jointTeam.members].map((agency, index) => (
              <span key={agency}>
                {index > 0 && '、'}
                <ActorName actor={agency} />
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
