import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { LASTING, useAsk } from '../../api/use-ask';
import { RefusalAlert } from '../../components/refusal-alert';
import { useTexts } from '../../i18n/texts';
import { IndicatorEntry, type IndicatorShown } from './indicator-entry';
import { indicatorTexts } from './indicator-texts';
import { PlatformIndicators } from './indicators.generated';

/** 预警指标 of a firm on its dossier. They are read when somebody asks: each reading is on record and counts as a use. */
export function PlatformIndicatorsPanel({ code }: { readonly code: string }) {
  const t = useTexts(indicatorTexts);
  const [wanted, setWanted] = useState(false);
  const found = useAsk(PlatformIndicators, { code }, { ...LASTING, enabled: wanted });
  const refused = found.data && !found.data.data ? found.data.errors[0] : undefined;
  return (
    <section className="panel matters" aria-labelledby="indicators">
      <h2 id="indicators">{t.title}</h2>
      <p className="quiet">{t.about}</p>
      {!wanted && <Button onClick={() => setWanted(true)}>{t.look}</Button>}
      {wanted && found.isPending && (
        <div role="status" aria-label={t.looking}>
          <Skeleton active paragraph={{ rows: 3 }} title={false} />
        </div>
      )}
      {(found.isError || refused) && (
        <RefusalAlert failure={found.error ?? new Error(refused?.message ?? '')} />
      )}
      {found.data?.data && <Found indicators={found.data.data.indicators} />}
    </section>
  );
}

function Found({ indicators }: { readonly indicators: readonly IndicatorShown[] }) {
  const t = useTexts(indicatorTexts);
  if (indicators.length === 0) return <p className="quiet">{t.none}</p>;
  const of = (result: IndicatorShown['result']) => indicators.filter((each) => each.result === result);
  const isSo = of('TRUE');
  const withheld = of('WITHHELD');
  const silent = of('NO_DATA');
  const isNot = of('FALSE');
  return (
    <>
      <p role="status">{t.counts(isSo.length, withheld.length, silent.length, isNot.length)}</p>
      <ul className="indicator-rows">
        {isSo.map((each) => (
          <IndicatorEntry key={each.rule.id} indicator={each} />
        ))}
      </ul>
      <details>
        <summary>{t.others}</summary>
        <ul className="indicator-rows">
          {[...withheld, ...silent, ...isNot].map((each) => (
            <IndicatorEntry key={each.rule.id} indicator={each} />
          ))}
        </ul>
      </details>
    </>
  );
}
