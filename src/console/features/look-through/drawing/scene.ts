import type { Locale } from '../../../i18n/locale';
import { edgeLines } from '../layout/edge-lines';
import { PARTY, type Layout } from '../layout/lanes';
import { EDGE_KINDS, type LookThrough, type Party } from '../model/look-through';
import { edgeWord, kindWord, nameOf, partyNote } from '../words';
import { EDGE_COLOURS, MASKED_DASH, PAPER } from './palette';
import { textWidth, wrapped } from './wrapped';

/** A part of a drawing. Lengths are pixels, colours CSS colours. */
export type Shape =
  | {
      readonly is: 'RECTANGLE';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly stroke: string;
      readonly strokeWidth: number;
      readonly dash?: string | undefined;
    }
  | {
      readonly is: 'PATH';
      /** SVG path data. */
      readonly d: string;
      readonly fill?: string;
      readonly stroke?: string;
      readonly dash?: string | undefined;
    }
  | {
      readonly is: 'TEXT';
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: string;
      readonly bold?: boolean;
      readonly centred?: boolean;
    };

/** A drawing that is written as SVG, painted on a canvas, or printed. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** What a drawing says around the picture. */
export interface SceneTexts {
  readonly locale: Locale;
  readonly title: string;
  /** Beneath the title: of when it is, how much is shown. */
  readonly notes: readonly string[];
}

const PADDING = 12;
const NAME = { size: 13, line: 18, lines: 2 } as const;
const HEAD = { top: 36, line: 22 } as const;
/** More words on lines than these cannot be told apart. */
export const MAX_LABELS = 150;

function partyShapes(party: Party, x: number, y: number, isRoot: boolean, locale: Locale): readonly Shape[] {
  const lines = wrapped(nameOf(party, locale), (PARTY.width - 2 * PADDING) / NAME.size, NAME.lines);
  const note = wrapped(partyNote(party, locale), (PARTY.width - 2 * PADDING) / 11, 1);
  const top = y + (PARTY.height - lines.length * NAME.line - 16) / 2;
  return [
    {
      is: 'RECTANGLE',
      x,
      y,
      width: PARTY.width,
      height: PARTY.height,
      fill: isRoot ? PAPER.root : party.masked ? PAPER.masked : PAPER.panel,
      stroke: isRoot ? PAPER.accent : PAPER.line,
      strokeWidth: isRoot ? 2 : 1,
      dash: party.masked ? MASKED_DASH : undefined,
    },
    ...lines.map((text, at): Shape => ({
      is: 'TEXT',
      x: x + PADDING,
      y: top + at * NAME.line + NAME.size,
      text,
      size: NAME.size,
      fill: PAPER.ink,
      bold: isRoot,
    })),
    {
      is: 'TEXT',
      x: x + PADDING,
      y: top + lines.length * NAME.line + 12,
      text: note[0] ?? '',
      size: 11,
      fill: PAPER.quiet,
    },
  ];
}

function edgeShapes(picture: LookThrough, layout: Layout, locale: Locale): readonly Shape[] {
  const lines = edgeLines(picture.edges, layout.places);
  const curves = picture.edges.flatMap((edge): readonly Shape[] => {
    const line = lines.get(edge.id);
    const colour = EDGE_COLOURS[edge.kind];
    return line
      ? [
          { is: 'PATH', d: line.curve, stroke: colour, dash: edge.masked ? MASKED_DASH : undefined },
          { is: 'PATH', d: line.arrow, fill: colour },
        ]
      : [];
  });
  if (picture.edges.length > MAX_LABELS) return curves;
  // No curve is drawn over the words of another.
  const labels = picture.edges.flatMap((edge): readonly Shape[] => {
    const label = lines.get(edge.id)?.label;
    if (!label) return [];
    const word = edgeWord(edge, locale);
    const half = (textWidth(word) * 11) / 2 + 3;
    return [
      {
        is: 'RECTANGLE',
        x: label.x - half,
        y: label.y - 8,
        width: 2 * half,
        height: 16,
        fill: PAPER.page,
        stroke: PAPER.page,
        strokeWidth: 0,
      },
      {
        is: 'TEXT',
        x: label.x,
        y: label.y + 4,
        text: word,
        size: 11,
        fill: EDGE_COLOURS[edge.kind],
        centred: true,
      },
    ];
  });
  return [...curves, ...labels];
}

/** Which colour is which kind, of the kinds that are there. */
function legendShapes(picture: LookThrough, x: number, y: number, locale: Locale): readonly Shape[] {
  let at = x;
  return EDGE_KINDS.filter((kind) => picture.edges.some((edge) => edge.kind === kind)).flatMap((kind) => {
    const word = kindWord(kind, locale);
    const start = at;
    at += 36 + textWidth(word) * 12 + 16;
    return [
      { is: 'PATH', d: `M${start},${y - 4} L${start + 28},${y - 4}`, stroke: EDGE_COLOURS[kind] },
      { is: 'TEXT', x: start + 36, y, text: word, size: 12, fill: PAPER.ink },
    ] satisfies readonly Shape[];
  });
}

const MIN_WIDTH = 720;

/** Draws a look-through as it is laid out, with title, notes and legend above it. */
export function sceneOf(picture: LookThrough, layout: Layout, texts: SceneTexts): Scene {
  const { locale, title, notes } = texts;
  const width = Math.max(layout.width, MIN_WIDTH);
  const perLine = (width - 2 * HEAD.top) / 12;
  const lines = notes.flatMap((note) => wrapped(note, perLine, 4));
  const head = HEAD.top + HEAD.line * (lines.length + 2);
  const moved: Layout = {
    ...layout,
    places: new Map([...layout.places].map(([id, { x, y }]) => [id, { x, y: y + head }])),
  };
  return {
    width,
    height: layout.height + head,
    title,
    shapes: [
      {
        is: 'RECTANGLE',
        x: 0,
        y: 0,
        width,
        height: layout.height + head,
        fill: PAPER.page,
        stroke: PAPER.page,
        strokeWidth: 0,
      },
      { is: 'TEXT', x: HEAD.top, y: HEAD.top + 4, text: title, size: 18, fill: PAPER.ink, bold: true },
      ...lines.map((text, at): Shape => ({
        is: 'TEXT',
        x: HEAD.top,
        y: HEAD.top + HEAD.line * (at + 1) + 6,
        text,
        size: 12,
        fill: PAPER.quiet,
      })),
      ...legendShapes(picture, HEAD.top, HEAD.top + HEAD.line * (lines.length + 1) + 6, locale),
      ...edgeShapes(picture, moved, locale),
      ...picture.nodes.flatMap((party) => {
        const place = moved.places.get(party.id);
        return place ? partyShapes(party, place.x, place.y, picture.roots.includes(party.id), locale) : [];
      }),
    ],
  };
}
