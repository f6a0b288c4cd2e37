import { Day, Instant } from '../../../components/instant';
import { useEnumWord } from '../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { ActorName } from '../../../names/names';
import { useCodeWords } from '../../../names/use-code-words';
import { FollowUp } from '../../orders/follow-up/follow-up';
import '../../orders/orders.css';
import type { CaseShown } from '../opinion/opinion-values';

const texts = defineTexts(
  {
    title: '现行认定',
    substance: '业务实质',
    responsible: '责任部门',
    disposition: '处置方式',
    redLines: '触碰的红线',
    none: '无',
    by: '认定方式',
    from: '生效时间',
    until: '有效期至',
  },
  {
    title: 'Determination',
    substance: 'Substance',
    responsible: 'Responsible agency',
    disposition: 'Disposition',
    redLines: 'Red lines crossed',
    none: 'none',
    by: 'How it came about',
    from: 'In force from',
    until: 'Valid until',
  },
);

/** What was determined, by consensus or by the leading group, and what follows from it. */
export function Determined({ shown }: { readonly shown: CaseShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { wordOf } = useCodeWords();
  const { determination } = shown;
  if (!determination) return null;
  const { redLines, validUntil } = determination;
  return (
    <div className="grid determined">
      <section className="panel" aria-labelledby="determined">
        <h2 id="determined">{t.title}</h2>
        <dl className="finding">
          <dt>{t.substance}</dt>
          <dd>
            <strong>{word('SubstanceClass', determination.substanceClass)}</strong>
          </dd>
          <dt>{t.responsible}</dt>
          <dd>
            <strong>
              <ActorName actor={determination.responsibleAgency} />
            </strong>
          </dd>
          <dt>{t.disposition}</dt>
          <dd>
            <strong>{wordOf('disposition', determination.disposition)}</strong>
          </dd>
          <dt>{t.redLines}</dt>
          <dd>{redLines.map((line) => wordOf('redLine', line)).join('、') || t.none}</dd>
          <dt>{t.by}</dt>
          <dd>{word('DecidedBy', determination.decidedBy)}</dd>
          <dt>{t.from}</dt>
          <dd>
            <Instant at={determination.inForceFrom} />
          </dd>
          {validUntil && (
            <>
              <dt>{t.until}</dt>
              <dd>
                <Day on={validUntil} />
              </dd>
            </>
          )}
        </dl>
      </section>
      <FollowUp determination={determination} caseId={shown.id} platformCode={shown.platform?.code ?? ''} />
    </div>
  );
}
