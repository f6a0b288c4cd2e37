import { EdgeLabelRenderer, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useLocale } from '../../../i18n/locale';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { PARTY, type Layout } from '../layout/lanes';
import { nextParty } from '../layout/next-party';
import type { LookThrough } from '../model/look-through';
import { PartyBox } from './party-node';
import { partyNodes, type PartyNode } from './party-nodes';
import { RelationLines } from './relation-lines';

const texts = defineTexts(
  {
    label: (name: string, parties: number, edges: number) =>
      `${name}的穿透图：${parties}个主体，${edges}条关系；下表列有同样内容`,
    keys: '方向键在相邻主体之间移动，空格选定，回车打开机构档案。',
    lines: (count: number) => `${count}条关系，见下表`,
    nearer: '放大',
    farther: '缩小',
    whole: '全图',
  },
  {
    label: (name: string, parties: number, edges: number) =>
      `Look-through of ${name}: ${parties} parties, ${edges} connections; the table below has the same facts`,
    keys: 'Arrow keys go from party to party, Space selects, Enter opens the firm’s dossier.',
    lines: (count: number) => `${count} connections, told in the table below`,
    nearer: 'Zoom in',
    farther: 'Zoom out',
    whole: 'Whole picture',
  },
);

const NODE_TYPES = { party: PartyBox };
const ZOOM = { least: 0.04, most: 1.6, readable: 0.7, begin: 0.9 } as const;

/** What is left free beside the outermost parties. */
const EDGE = 12;

type Flow = ReactFlowInstance<PartyNode>;

export interface PictureProps {
  readonly picture: LookThrough;
  readonly layout: Layout;
  /** The party of which more is told beside the picture. */
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Opens the dossier of a firm. */
  readonly onOpen: (code: string) => void;
}

const partyAt = (target: EventTarget): string | undefined =>
  (target as HTMLElement).closest<HTMLElement>('[data-party]')?.dataset['party'];

/** The picture of a look-through: parties in lanes, upstream to the left, gone through by the keyboard. */
export default function Picture({ picture, layout, selected, onSelect, onOpen }: PictureProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<Flow | null>(null);
  const [entry, setEntry] = useState(picture.root);
  const { root, nodes, edges } = picture;
  const allNodes = useMemo(() => partyNodes(picture, layout, locale), [picture, layout, locale]);
  // The keyboard comes to the party at which it was, as long as it is there.
  const at = layout.places.has(entry) ? entry : root;
  const shownNodes = useMemo(
    () =>
      allNodes.map((node) => {
        const isEntry = node.id === at;
        const isSelected = node.id === selected;
        return isEntry === node.data.isEntry && isSelected === node.data.isSelected
          ? node
          : { ...node, data: { ...node.data, isEntry, isSelected } };
      }),
    [allNodes, at, selected],
  );

  /** All of it where that can be read; else the firm that was asked, and what is around it. */
  const show = useCallback(
    (isWhole: boolean) => {
      const { clientWidth, clientHeight } = frame.current ?? { clientWidth: 0, clientHeight: 0 };
      const fits = Math.min(clientWidth / layout.width, clientHeight / layout.height);
      const zoom = Math.min(Math.max(fits, ZOOM.least), 1);
      const place = layout.places.get(root);
      if (isWhole || zoom >= ZOOM.readable || !place) {
        void flow.current?.setViewport({
          x: (clientWidth - layout.width * zoom) / 2,
          y: (clientHeight - layout.height * zoom) / 2,
          zoom,
        });
        return;
      }
      // The firm and whatever is next to it, both ways, where that can be read.
      const near = layout.lanes.filter(({ layer }) => Math.abs(layer) <= 1);
      const left = Math.min(...near.map(({ x }) => x));
      const width = Math.max(...near.map((lane) => lane.x + lane.width)) - left + 2 * EDGE;
      const nearZoom = Math.min(clientWidth / width, ZOOM.begin);
      const isNear = nearZoom >= ZOOM.readable;
      void flow.current?.setCenter(
        isNear ? left - EDGE + width / 2 : place.x + PARTY.width / 2,
        place.y + PARTY.height / 2,
        { zoom: isNear ? nearZoom : ZOOM.begin, duration: 0 },
      );
    },
    [layout, root],
  );
  useEffect(() => show(false), [show]);

  /** Brings a party into sight, and the keyboard to it. */
  const goTo = (id: string): void => {
    const place = layout.places.get(id);
    const element = frame.current?.querySelector<HTMLElement>(`[data-party="${CSS.escape(id)}"]`);
    if (!place || !element) return;
    setEntry(id);
    element.focus({ preventScroll: true });
    const { x, y, zoom } = flow.current?.getViewport() ?? { x: 0, y: 0, zoom: 1 };
    const { clientWidth, clientHeight } = frame.current ?? { clientWidth: 0, clientHeight: 0 };
    const [left, top] = [place.x * zoom + x, place.y * zoom + y];
    const isSeen =
      left >= 0 &&
      top >= 0 &&
      left + PARTY.width * zoom <= clientWidth &&
      top + PARTY.height * zoom <= clientHeight;
    if (!isSeen) {
      void flow.current?.setCenter(place.x + PARTY.width / 2, place.y + PARTY.height / 2, { zoom });
    }
  };

  const codeOf = (id: string): string | null => nodes.find((each) => each.id === id)?.code ?? null;
  const choose = (id: string): void => {
    setEntry(id);
    onSelect(id === selected ? null : id);
  };
  const pressed = (event: KeyboardEvent): void => {
    const id = partyAt(event.target);
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const code = codeOf(id);
    const next = nextParty(event.key, id, { layout, edges, root });
    if (event.key === 'Enter' && code !== null) onOpen(code);
    else if (event.key === 'Enter' || event.key === ' ') choose(id);
    else if (event.key === 'Escape') onSelect(null);
    else if (next !== null) goTo(next);
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  };
  const clicked = (event: MouseEvent): void => {
    const id = partyAt(event.target);
    if (id !== undefined) choose(id);
  };
  const name = nodes.find(({ id }) => id === root)?.name ?? '';
  return (
    <div className="look-frame">
      <div className="look-bar">
        <p id="look-keys" className="look-keys">
          {t.keys}
        </p>
        <button type="button" className="tool" onClick={() => void flow.current?.zoomIn()}>
          {t.nearer}
        </button>
        <button type="button" className="tool" onClick={() => void flow.current?.zoomOut()}>
          {t.farther}
        </button>
        <button type="button" className="tool" onClick={() => show(true)}>
          {t.whole}
        </button>
      </div>
      <div className="look-flow" ref={frame}>
        <ReactFlow<PartyNode>
          nodes={shownNodes}
          nodeTypes={NODE_TYPES}
          aria-label={t.label(name, nodes.length, edges.length)}
          aria-describedby="look-keys"
          onKeyDown={pressed}
          // The space bar presses a button when it is let go.
          onKeyUp={(event) =>
            event.key === ' ' && partyAt(event.target) !== undefined && event.preventDefault()
          }
          onClick={clicked}
          onInit={(instance) => {
            flow.current = instance;
            show(false);
          }}
          minZoom={ZOOM.least}
          maxZoom={ZOOM.most}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={{
            'node.a11yDescription.default': t.keys,
            'node.a11yDescription.keyboardDisabled': t.keys,
            'edge.a11yDescription.default': '',
          }}
        >
          {/* Beneath the parties, and moved with them. */}
          <EdgeLabelRenderer>
            <RelationLines
              picture={picture}
              layout={layout}
              selected={selected}
              label={t.lines(edges.length)}
            />
          </EdgeLabelRenderer>
        </ReactFlow>
      </div>
    </div>
  );
}
