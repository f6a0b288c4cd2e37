import { Alert, Button, Empty } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { dayText, instantText } from '../../components/instant';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import { useItemName } from '../../names/use-catalogue-item';
import { sceneOf } from './drawing/scene';
import { EdgesTable } from './edges-table';
import { ExportMenu } from './export-menu';
import { layoutLanes } from './layout/lanes';
import './look-through.css';
import { MeasuresPanel } from './measures-panel';
import type { LookThrough, Measures } from './model/look-through';
import { PartyFacts } from './party-facts';
import { PaperPicture } from './picture/paper';
import { WithheldList } from './withheld-list';
import { kindWord, type Words } from './words';

const Picture = lazy(() => import('./picture/picture'));

const texts = defineTexts(
  {
    title: (name: string) => `${name} 穿透图`,
    shown: (nodes: number, ofNodes: number, edges: number, ofEdges: number) =>
      `显示${nodes}个主体（共${ofNodes}个），${edges}条关系（共${ofEdges}条）。`,
    cut: '图中未全部显示，请减少层数或者关系类型。',
    masked: (count: number) => `其中${count}条关系已脱敏，以虚线表示。`,
    past: (day: string) => `以下为截至${day}（北京时间当日终了）已入库的数据，不是现有数据。`,
    present: '查看现有数据',
    asOf: (at: string) => `数据截至${at}`,
    withheld: (items: string) => `未提供：${items}`,
    empty: '在所选关系类型、方向和层数内，未见可显示的关系。',
    emptyWithheld: '有的数据项未向本单位提供，见右侧。',
    print: '打印',
    drawing: '正在绘制',
  },
  {
    title: (name: string) => `Look-through of ${name}`,
    shown: (nodes: number, ofNodes: number, edges: number, ofEdges: number) =>
      `${nodes} of ${ofNodes} parties shown, ${edges} of ${ofEdges} connections.`,
    cut: 'Not all is in the picture; choose fewer layers or kinds of connections.',
    masked: (count: number) =>
      count === 1 ? 'One connection is masked, and dashed.' : `${count} connections are masked, and dashed.`,
    past: (day: string) =>
      `These are the records as they stood at the end of ${day} in Beijing, not the present ones.`,
    present: 'Show the present records',
    asOf: (at: string) => `Records as of ${at}`,
    withheld: (items: string) => `Withheld: ${items}`,
    empty: 'Nothing can be shown of these kinds of connections, this way and this far.',
    emptyWithheld: 'Some items are not given to you; they are named beside this.',
    print: 'Print',
    drawing: 'Drawing',
  },
);

export interface LookThroughViewProps {
  readonly picture: LookThrough;
  /** What follows from it; null for a picture that was not asked of the hub. */
  readonly measures: Measures | null;
  /** The code of the firm that was asked. */
  readonly code: string;
  /** The day in Beijing whose records these are; null for the present ones. */
  readonly day: string | null;
  readonly onPresent: () => void;
}

/** A look-through as a picture, beside it what is withheld and what one party is connected with, beneath it the table. */
export function LookThroughView({ picture, measures, code, day, onPresent }: LookThroughViewProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const navigate = useNavigate();
  const agencyOf = useActorName();
  const itemOf = useItemName();
  const words: Words = { locale, agencyOf, itemOf };
  const layout = useMemo(() => layoutLanes(picture.nodes, picture.edges), [picture]);
  const [chosen, select] = useState<string | null>(null);
  const selected = chosen !== null && layout.places.has(chosen) ? chosen : null;
  const { nodesShown, nodesFound, edgesShown, edgesFound, withheld } = picture;
  const name = picture.nodes.find(({ id }) => id === picture.root)?.name ?? code;
  const masked = picture.edges.filter((edge) => edge.masked).length;
  const shown = t.shown(nodesShown, nodesFound, edgesShown, edgesFound);
  const isCut = picture.truncated || nodesShown < nodesFound || edgesShown < edgesFound;
  const open = useCallback((other: string) => void navigate(`/platforms/${other}`), [navigate]);
  const scene = () =>
    sceneOf(picture, layout, {
      locale,
      title: t.title(name),
      notes: [
        t.asOf(instantText(picture.asOf ?? new Date().toISOString(), locale)),
        isCut ? `${shown} ${t.cut}` : shown,
        ...(masked > 0 ? [t.masked(masked)] : []),
        ...(withheld.length > 0
          ? [
              t.withheld(
                withheld
                  .map(({ kind, item }) => `${kindWord(kind, locale)} ${itemOf(item)}`)
                  .join(locale === 'zh' ? '；' : '; '),
              ),
            ]
          : []),
      ],
    });
  return (
    <>
      {day !== null && (
        <Alert
          type="warning"
          showIcon
          className="look-of-day"
          title={t.past(dayText(day, locale))}
          action={<Button onClick={onPresent}>{t.present}</Button>}
        />
      )}
      <div className="look-shown">
        <p role="status">
          {shown} {masked > 0 && <span>{t.masked(masked)}</span>}{' '}
          {isCut && <span className="amber">{t.cut}</span>}
        </p>
        <span className="look-tools">
          <ExportMenu picture={picture} code={code} words={words} sceneOf={scene} />
          <Button onClick={() => print()}>{t.print}</Button>
        </span>
      </div>
      <div className="look-area">
        {picture.edges.length === 0 ? (
          <div className="panel look-empty">
            <Empty
              description={
                <>
                  {t.empty} {withheld.length > 0 && t.emptyWithheld}
                </>
              }
            />
          </div>
        ) : (
          <div className={day === null ? 'look-picture' : 'look-picture look-of-past'}>
            <Suspense fallback={<div className="skeleton" role="status" aria-label={t.drawing} />}>
              <Picture
                picture={picture}
                layout={layout}
                selected={selected}
                onSelect={select}
                onOpen={open}
              />
            </Suspense>
          </div>
        )}
        <div className="look-beside">
          <WithheldList withheld={withheld} platform={code} />
          {picture.edges.length > 0 && (
            <PartyFacts picture={picture} selected={selected} onClose={() => select(null)} />
          )}
        </div>
      </div>
      {measures !== null && <MeasuresPanel picture={picture} measures={measures} />}
      <PaperPicture sceneOf={scene} />
      <EdgesTable picture={picture} words={words} />
    </>
  );
}
