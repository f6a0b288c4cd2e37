import { Form, Tag } from 'antd';
import { useEnumWord } from '../../../../i18n/enum-word';
import { useListed } from '../../../../i18n/listed';
import { useLocale } from '../../../../i18n/locale';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { useActorName } from '../../../../names/use-names';
import { rulesSpeaking } from '../../law/disposition-choice';
import { SourceName } from '../../law/source-name';
import { useLawWords, useSectorName, type CaseLaw, type LeadRow } from '../../law/use-case-law';
import type { CaseShown, OpinionValues } from '../opinion-values';
import { useFound } from './disposition-part';

const texts = defineTexts(
  {
    title: '有关规定',
    reason: '启动认定的理由',
    leads: '牵头部门',
    participating: (names: string) => `配合：${names}`,
    guiding: (names: string) => `指导、协调：${names}`,
    inForce: '现行认定',
    inForceNote: '意见与现行认定不一致的，应当在第4步写明新证据。',
    plan: '国办发〔2016〕21号：按照业务实质认定其所属领域，由牵头部门研究处置；意见不一致的，由领导小组研究认定。',
    licence: '未填写资质的，视为对该项不发表意见；写明持有牌照的，分类施策按持牌机构的规定。',
    redLine:
      '红线以启动认定之日、该机构所在领域和地区施行的规定为准。触碰红线的，逐项写明证据，并在下一步写明经营行为或者情节、危害程度。',
    chosen: '所选红线',
    rules: '对应的规定',
    rulesNone: '先选择经营行为或者情节，此处列出对应的规定。',
    licenceOf: '适用',
    fills: '写明经营行为或者情节，并记录已知的危害程度；尚不能认定的，写明理由。',
    after: '提交之后',
    afterCollecting:
      '各涉及部门反馈到齐或者期限届满，本系统比对意见：一致的即时认定，不一致的形成意见协调事项，先行协商。',
    afterDisputed: '各部门意见全部一致的，即告协商一致，认定即时生效；否则期限届满提请领导小组。',
    visible: '本部门意见出具后，可以查看其他部门已出具的意见（背靠背出具意见）。',
    versions: '每一版都留存，期限内可以修改、撤回。',
  },
  {
    title: 'What the rules say',
    reason: 'Why it was opened',
    leads: 'Who leads',
    participating: (names: string) => `assisting: ${names}`,
    guiding: (names: string) => `guiding: ${names}`,
    inForce: 'Determination in force',
    inForceNote: 'Where the opinion departs from it, name new evidence in step 4.',
    plan: 'Guo Ban Fa [2016] No. 21: a business belongs where its substance puts it, and the lead agency deals with it; where opinions differ, the leading group decides.',
    licence:
      'Where nothing is said of a licence, no position is taken. Where one is held, the rules for licensed firms apply.',
    redLine:
      'Red lines are those in force on the day of opening, for the sectors and places of the firm. Say what shows each, and give conduct or gravity and the harm in the next step.',
    chosen: 'Red lines chosen',
    rules: 'Rules that meet it',
    rulesNone: 'Choose a conduct or a gravity; the rules that meet it stand here.',
    licenceOf: 'of',
    fills: 'Give conduct or gravity, and what is known of the harm; where it cannot be said yet, say why.',
    after: 'After that',
    afterCollecting:
      'Once all have answered or the period is over, the opinions are compared: where they agree, it is determined at once; where they differ, a dispute is opened, and consulted on first.',
    afterDisputed:
      'Once all opinions agree, the dispute is settled and the determination in force; else it goes to the leading group at the end of the period.',
    visible: 'Once your opinion is filed, those of other agencies can be seen.',
    versions: 'Every version stays; it can be revised and withdrawn within the period.',
  },
);

interface LawMarginProps {
  readonly step: number;
  readonly shown: CaseShown;
  readonly law: CaseLaw;
  readonly leads: readonly LeadRow[];
}

/** The law in the margin of the form, for the step that is being filled in. */
export function LawMargin({ step, shown, law, leads }: LawMarginProps) {
  const t = useTexts(texts);
  return (
    <aside className="law-margin" aria-labelledby="law-margin-title">
      <h2 id="law-margin-title">{t.title}</h2>
      {step === 0 && <OnSubstance shown={shown} law={law} leads={leads} />}
      {step === 1 && <p>{t.licence}</p>}
      {step === 2 && <OnRedLines law={law} />}
      {step === 3 && <OnDispositions law={law} />}
      {step === 4 && (
        <>
          <h3>{t.after}</h3>
          <p>{shown.status === 'COLLECTING' ? t.afterCollecting : t.afterDisputed}</p>
          <p>{t.visible}</p>
          <p>{t.versions}</p>
        </>
      )}
    </aside>
  );
}

function OnSubstance({ shown, law, leads }: Omit<LawMarginProps, 'step'>) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const actorName = useActorName();
  const listed = useListed();
  const sectorName = useSectorName();
  const words = useLawWords(law);
  const { determination } = shown;
  const names = (actors: readonly { readonly actor: string }[]): string =>
    listed(actors.map(({ actor }) => actorName(actor)));
  return (
    <>
      <p>{t.plan}</p>
      <h3>{t.reason}</h3>
      <p className="written">{shown.reason}</p>
      <h3>{t.leads}</h3>
      {leads.map((row) => (
        <div key={row.id} className="lead">
          <strong>{sectorName(row.sector)}</strong>：{names([...row.leads, ...row.bySubstance])}{' '}
          <span className="quiet">{word('LeadMode', row.mode)}</span>
          {row.guiding.length > 0 && <div className="quiet">{t.guiding(names(row.guiding))}</div>}
          {row.participating.length > 0 && (
            <div className="quiet">{t.participating(names(row.participating))}</div>
          )}
          <div className="quiet">
            <SourceName source={row.source} />
          </div>
        </div>
      ))}
      {determination && (
        <>
          <h3>{t.inForce}</h3>
          <p>
            {word('SubstanceClass', determination.substanceClass)} ·{' '}
            {actorName(determination.responsibleAgency)} · {words.disposition(determination.disposition)}
          </p>
          <p className="amber">{t.inForceNote}</p>
        </>
      )}
    </>
  );
}

function OnRedLines({ law }: { readonly law: CaseLaw }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const chosen = Form.useWatch<OpinionValues['redLines']>('redLines') ?? [];
  const rows = law.redLines.filter(({ redLine }) => chosen.includes(redLine));
  const shown = [...new Map(rows.map((row) => [row.id, row])).values()];
  return (
    <>
      <p>{t.redLine}</p>
      {shown.length > 0 && <h3>{t.chosen}</h3>}
      {shown.map((row) => (
        <blockquote key={row.id} className="lead">
          “{row[locale]}”
          <div className="quiet">
            <SourceName source={row.source} />
          </div>
        </blockquote>
      ))}
    </>
  );
}

function OnDispositions({ law }: { readonly law: CaseLaw }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const found = useFound();
  const isSaid = found.conduct !== null || found.gravity !== null;
  const rules = isSaid ? rulesSpeaking(law.dispositions, found) : [];
  return (
    <>
      <p>{t.fills}</p>
      <h3>{t.rules}</h3>
      {!isSaid && <p className="quiet">{t.rulesNone}</p>}
      {rules.map((rule) => (
        <div key={rule.id} className="lead">
          {locale === 'zh' ? (
            <>
              “{rule.conductZh}”的，应当“{rule.zh}”
            </>
          ) : (
            rule.en
          )}{' '}
          {rule.licence !== 'ANY' && <Tag>{word('LicenceCondition', rule.licence)}</Tag>}
          <div className="quiet">
            <SourceName source={rule.source} />
          </div>
        </div>
      ))}
    </>
  );
}
