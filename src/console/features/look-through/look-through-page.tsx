import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useExchange } from '../../api/exchange';
import { useAsk } from '../../api/use-ask';
import { PageState } from '../../components/page-state';
import { useAddress } from '../../components/use-address';
import { instantOf, usePastDay } from '../../components/use-past-day';
import { defineTexts, useTexts } from '../../i18n/texts';
import { addressOf, choiceOf } from './choice';
import { Controls } from './controls';
import { LookThrough } from './look-through.generated';
import { LookThroughView } from './look-through-view';
import { EDGE_KINDS } from './model/look-through';

const texts = defineTexts(
  {
    title: '穿透图',
    dossier: '返回机构档案',
    purpose: '选择用途',
    group: (count: number) => `集团穿透：含其他${count}家机构`,
    alone: '仅本机构',
  },
  {
    title: 'Look-through',
    dossier: 'Back to the dossier',
    purpose: 'Choose a purpose',
    group: (count: number) =>
      count === 1 ? 'With one other firm, as a group' : `With ${count} other firms, as a group`,
    alone: 'This firm alone',
  },
);

/** 穿透图: who holds, controls, funds and backs a firm, and whom it does, through as many layers as are asked for. */
export default function LookThroughPage() {
  const t = useTexts(texts);
  const { code = '' } = useParams();
  const { exchange, openBar } = useExchange();
  const [chosen, choose] = useAddress();
  const day = usePastDay();
  const choice = choiceOf(chosen);
  const { kinds, direction, depth, members } = choice;
  const query = useAsk(
    LookThrough,
    {
      code,
      members,
      kinds: kinds.length === EDGE_KINDS.length ? null : kinds,
      direction,
      depth,
      asOf: instantOf(day),
    },
    { keepsPrevious: true },
  );
  const name = query.data?.data?.lookThrough?.nodes.find(({ code: own }) => own === code)?.name;
  const isRefused = query.isError || (query.isSuccess && !query.data.data?.lookThrough);
  return (
    <>
      <div className="head">
        <h1>{name ? `${t.title} ${name}` : t.title}</h1>
        <span className="code">{code}</span>
        <Link to={`/platforms/${code}`}>{t.dossier}</Link>
        {members.length > 0 && (
          <>
            <span className="quiet">{t.group(members.length)}</span>
            <Link to={`/platforms/${code}/look-through`}>{t.alone}</Link>
          </>
        )}
      </div>
      <Controls
        choice={choice}
        onChoose={(next) => choose(addressOf(next))}
        day={day}
        onChange={(asOf) => choose({ asOf })}
      />
      <PageState query={query} pick={({ lookThrough }) => lookThrough}>
        {(picture) => (
          <LookThroughView
            picture={picture}
            measures={picture}
            code={code}
            day={day}
            onPresent={() => choose({ asOf: null })}
          />
        )}
      </PageState>
      {isRefused && exchange.purpose === null && <Button onClick={() => openBar(true)}>{t.purpose}</Button>}
    </>
  );
}
