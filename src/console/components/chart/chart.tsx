import { useEffect, useRef } from 'react';
import { barOption, type Bars, type ChartColours } from './bar-option';

interface PointedAt {
  readonly name: string;
  readonly seriesName?: string;
  readonly value: unknown;
}

/** What stands beside the pointer: an element, since text would be put into the page as HTML. */
function tip(pointed: PointedAt | readonly PointedAt[]): HTMLElement {
  const all = Array.isArray(pointed) ? (pointed as readonly PointedAt[]) : [pointed as PointedAt];
  const box = document.createElement('div');
  const title = document.createElement('strong');
  title.textContent = all[0]?.name ?? '';
  box.append(title);
  for (const { seriesName, value } of all) {
    const line = document.createElement('div');
    line.textContent = `${seriesName ?? ''} ${String(value)}`;
    box.append(line);
  }
  return box;
}

function coloursOf(element: HTMLElement): ChartColours {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: colour('--ink'),
    quiet: colour('--quiet'),
    line: colour('--line'),
    font: style.fontFamily,
    tones: {
      accent: colour('--accent'),
      soft: colour('--chart-soft'),
      danger: colour('--danger'),
      amber: colour('--amber'),
    },
  };
}

export interface ChartProps {
  /** A sentence that says what the chart shows, for those who do not see it. */
  readonly label: string;
  readonly bars: Bars;
  /** Opens what a bar counts, by its place. */
  readonly onPick?: ((category: number) => void) | undefined;
}

/** The chart of the console: horizontal bars. A table of the same figures always stands beside it. */
export function Chart({ label, bars, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let over = false;
    let end = (): void => undefined;
    const draw = async (): Promise<void> => {
      const { init } = await import('./echarts-parts');
      // A canvas is not drawn again when a font comes.
      await document.fonts.load(`12px ${getComputedStyle(element).fontFamily}`, bars.categories.join(''));
      if (over) return;
      const chart = init(element);
      const paint = (): void => {
        chart.setOption({
          ...barOption(bars, coloursOf(element)),
          tooltip: {
            trigger: 'axis',
            axisPointer: { type: 'shadow' },
            formatter: tip,
            className: 'chart-tip',
          },
        });
      };
      paint();
      chart.on('click', ({ dataIndex }) => pick.current?.(dataIndex));
      const sized = new ResizeObserver(() => chart.resize());
      sized.observe(element);
      const themed = new MutationObserver(paint);
      themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
      const paper = matchMedia('print');
      paper.addEventListener('change', paint);
      end = () => {
        paper.removeEventListener('change', paint);
        sized.disconnect();
        themed.disconnect();
        chart.dispose();
      };
    };
    void draw();
    return () => {
      over = true;
      end();
    };
  }, [bars]);
  const rows = Math.min(Math.max(Math.ceil(bars.categories.length / 4), 1), 4);
  return <div ref={place} role="img" aria-label={label} className={`chart rows-${rows}`} />;
}
