/** One bar. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Ours stands out. */
  readonly ours: boolean;
}

/** Bars that share an axis. */
export interface BarGroup {
  readonly title: string;
  /** What a bar's length means, e.g. "ms of CPU per request, less is better". */
  readonly unit: string;
  readonly bars: readonly Bar[];
}

const WIDTH = 760;
const LABEL_WIDTH = 190;
const FIGURE_WIDTH = 90;
const BAR_HEIGHT = 18;
const STEP = 26;
const TITLE_HEIGHT = 46;

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function figure(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(3);
}

function drawGroup({ title, unit, bars }: BarGroup, top: number): string {
  const longest = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const room = WIDTH - LABEL_WIDTH - FIGURE_WIDTH;
  const drawn = bars.map(({ label, value, ours }, index) => {
    const y = top + TITLE_HEIGHT + index * STEP;
    const length = Math.max(1, (value / longest) * room);
    const middle = y + BAR_HEIGHT / 2;
    return [
      `<text x="${LABEL_WIDTH - 8}" y="${middle}" text-anchor="end" dominant-baseline="central">${escape(label)}</text>`,
      `<rect x="${LABEL_WIDTH}" y="${y}" width="${length.toFixed(1)}" height="${BAR_HEIGHT}" fill="${ours ? '#b3261e' : '#8a94a6'}"/>`,
      `<text x="${(LABEL_WIDTH + length + 6).toFixed(1)}" y="${middle}" dominant-baseline="central">${figure(value)}</text>`,
    ].join('');
  });
  return [
    `<text x="0" y="${top + 18}" font-weight="bold">${escape(title)}</text>`,
    `<text x="0" y="${top + 35}" fill="#5a6372">${escape(unit)}</text>`,
    ...drawn,
  ].join('\n');
}

/** Groups of horizontal bars, one below the other, as an SVG document. */
export function barChart(groups: readonly BarGroup[]): string {
  let top = 0;
  const drawn = groups.map((group) => {
    const part = drawGroup(group, top);
    top += TITLE_HEIGHT + group.bars.length * STEP + 18;
    return part;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -4 ${WIDTH + 24} ${top}" font-family="sans-serif" font-size="13">
<rect x="-12" y="-4" width="${WIDTH + 24}" height="${top}" fill="#ffffff"/>
${drawn.join('\n')}
</svg>
`;
}
