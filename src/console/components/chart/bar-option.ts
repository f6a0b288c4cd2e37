/** How a series looks: by what it says, not by a colour. */
export type Tone = 'accent' | 'soft' | 'danger' | 'amber';

export interface BarSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly tone: Tone;
}

/** Bars: one for each category, divided into series that are put beside or upon each other. */
export interface Bars {
  readonly categories: readonly string[];
  readonly series: readonly BarSeries[];
}

/** Colours of a chart, as the style sheet has them now. */
export interface ChartColours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly font: string;
  readonly tones: Readonly<Record<Tone, string>>;
}

/** A pattern beside the colour of a series, so that it is told apart without it. */
const DECALS: Readonly<Record<Tone, object | null>> = {
  accent: null,
  soft: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 0.8 },
  danger: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: -0.8 },
  amber: {
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
  },
};

/** What ECharts is given for horizontal bars, the first category on top. */
export function barOption({ categories, series }: Bars, { ink, quiet, line, font, tones }: ChartColours) {
  return {
    animation: false,
    textStyle: { fontFamily: font, color: ink },
    grid: { left: 8, right: 40, top: series.length > 1 ? 32 : 8, bottom: 8, containLabel: true },
    ...(series.length > 1 ? { legend: { top: 0, left: 0, textStyle: { color: ink } } } : {}),
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: quiet },
      splitLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...categories],
      axisLabel: { color: ink },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
    },
    series: series.map(({ name, values, tone }, place) => ({
      type: 'bar',
      name,
      stack: 'all',
      barMaxWidth: 22,
      data: [...values],
      itemStyle: { color: tones[tone], ...(DECALS[tone] ? { decal: DECALS[tone] } : {}) },
      ...(place === series.length - 1
        ? {
            label: {
              show: true,
              position: 'right',
              color: ink,
              formatter: ({ dataIndex }: { dataIndex: number }) =>
                String(series.reduce((sum, each) => sum + (each.values[dataIndex] ?? 0), 0)),
            },
          }
        : {}),
    })),
  };
}
