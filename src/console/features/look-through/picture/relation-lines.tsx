import { memo, useMemo } from 'react';
import { useLocale } from '../../../i18n/locale';
import { MAX_LABELS } from '../drawing/scene';
import { edgeLines, type EdgeLine } from '../layout/edge-lines';
import type { Layout } from '../layout/lanes';
import type { Edge, LookThrough } from '../model/look-through';
import { edgeWord } from '../words';

interface RelationLineProps {
  readonly edge: Edge;
  readonly line: EdgeLine;
  readonly isNear: boolean;
}

const lookOf = ({ kind, masked }: Edge, isNear: boolean): string =>
  `look-line look-${kind.toLowerCase()}${masked ? ' look-masked' : ''}${isNear ? ' look-near' : ''}`;

const RelationLine = memo(function RelationLine({ edge, line, isNear }: RelationLineProps) {
  return (
    <g className={lookOf(edge, isNear)}>
      <path className="look-curve" d={line.curve} />
      <path className="look-arrow" d={line.arrow} />
    </g>
  );
});

const RelationWord = memo(function RelationWord({ edge, line, isNear }: RelationLineProps) {
  const { locale } = useLocale();
  return (
    <text className={lookOf(edge, isNear)} x={line.label.x} y={line.label.y + 4}>
      {edgeWord(edge, locale)}
    </text>
  );
});

interface RelationLinesProps {
  readonly picture: LookThrough;
  readonly layout: Layout;
  readonly selected: string | null;
  /** What a screen reader is told of all lines at once; the table has each. */
  readonly label: string;
}

/** The connections of the picture in one drawing, their words above all curves; those of the party selected stand out. */
export function RelationLines({ picture, layout, selected, label }: RelationLinesProps) {
  const lines = useMemo(() => edgeLines(picture.edges, layout.places), [picture, layout]);
  const drawn = picture.edges.flatMap((edge) => {
    const line = lines.get(edge.id);
    return line ? [{ edge, line, isNear: edge.from === selected || edge.to === selected }] : [];
  });
  // Where there are too many words to be read, those of the party selected are left.
  const worded = picture.edges.length <= MAX_LABELS ? drawn : drawn.filter(({ isNear }) => isNear);
  return (
    <svg
      className={selected === null ? 'look-lines' : 'look-lines look-has-chosen'}
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={label}
    >
      {drawn.map((each) => (
        <RelationLine key={each.edge.id} {...each} />
      ))}
      {worded.map((each) => (
        <RelationWord key={each.edge.id} {...each} />
      ))}
    </svg>
  );
}
