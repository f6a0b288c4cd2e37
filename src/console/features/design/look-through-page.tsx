import { useMemo } from 'react';
import { useSignInProviders } from '../../api/session';
import { useAddress } from '../../components/use-address';
import { defineTexts, useTexts } from '../../i18n/texts';
import { addressOf, choiceOf } from '../look-through/choice';
import { Controls } from '../look-through/controls';
import { LookThroughView } from '../look-through/look-through-view';
import { exampleLookThrough } from './look-through-example';

const texts = defineTexts(
  { title: '穿透图样张', note: '所列主体和关系均为虚构。', production: '仅开发环境提供本页。' },
  {
    title: 'Look-through, an example',
    note: 'All parties and connections are invented.',
    production: 'This page exists in development only.',
  },
);

const USUAL_COUNT = 24;
const MAX_COUNT = 2_000;

/** The picture of a look-through with invented parties: as many as the address says (`parties`). */
export default function LookThroughExamplePage() {
  const t = useTexts(texts);
  const { data: providers } = useSignInProviders();
  const development = import.meta.env.DEV || (providers?.some((provider) => provider.development) ?? false);
  const [chosen, choose] = useAddress();
  const count = Math.min(Math.max(Math.trunc(Number(chosen.get('parties'))) || USUAL_COUNT, 1), MAX_COUNT);
  const picture = useMemo(() => exampleLookThrough(count), [count]);
  const choice = choiceOf(chosen);
  return (
    <>
      <h1>{t.title}</h1>
      <p className="quiet">{development ? t.note : t.production}</p>
      {development && (
        <>
          <Controls
            choice={choice}
            onChoose={(next) => choose(addressOf(next))}
            day={chosen.get('asOf')}
            onChange={(asOf) => choose({ asOf })}
          />
          <LookThroughView
            picture={picture}
            measures={null}
            code="91110105HY0000016E"
            day={chosen.get('asOf')}
            onPresent={() => choose({ asOf: null })}
          />
        </>
      )}
    </>
  );
}
