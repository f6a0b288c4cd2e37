import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { layoutLanes } from '../layout/lanes';
import { madeEdge, madeParty, madePicture } from '../model/made-picture';
import { scaleOf } from './png';
import { sceneOf } from './scene';
import { svgOf } from './svg';
import { textWidth, wrapped } from './wrapped';

const PICTURE = madePicture(
  [
    madeParty('root', { name: '北京“甲”<资本>&合伙"企业"', code: '91110105HY0000016E' }),
    madeParty('person', { kind: 'PERSON', name: '王**', masked: true, layer: -1 }),
    madeParty('unnamed', { name: null, masked: true, layer: 1 }),
  ],
  [
    madeEdge('person', 'root', 'OWNERSHIP', { share: 0.657_894_7, masked: true }),
    madeEdge('root', 'unnamed', 'FUNDS', { amount: { amount: '12345678900', currency: 'CNY' } }),
  ],
);
const svg = svgOf(
  sceneOf(PICTURE, layoutLanes(PICTURE.nodes, PICTURE.edges), {
    locale: 'zh',
    title: '穿透图 <甲>',
    notes: ['截至2016年6月1日', '未提供：担保增信'],
  }),
);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of an XML document; throws where it is none. */
function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

describe('the picture as SVG', () => {
  const elements = elementsOf(svg);
  const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);

  it('is well-formed, whatever names are, and says everything in words', () => {
    expect(elements.find(({ name }) => name === 'title')?.text).toBe('穿透图 <甲>');
    for (const text of [
      '穿透图 <甲>',
      '截至2016年6月1日',
      '未提供：担保增信',
      '王**',
      '自然人 · 已脱敏',
      '名称未提供',
      '股权 65.79%（已脱敏）',
      '资金 1.23亿元',
    ])
      expect(texts).toContain(text);
    expect(texts.join('')).toContain('北京“甲”<资本>&合伙"企业"');
  });

  it('dashes what was masked: the connection and the parties', () => {
    const dashed = elements.filter(({ attributes }) => attributes['stroke-dasharray'] !== undefined);
    expect(dashed.map(({ name }) => name).toSorted()).toEqual(['path', 'rect', 'rect']);
  });

  it('has no style, no script, and nothing from elsewhere', () => {
    expect(new Set(elements.map(({ name }) => name))).toEqual(
      new Set(['svg', 'title', 'rect', 'path', 'text']),
    );
    const attributes = elements.flatMap((element) => Object.entries(element.attributes));
    expect(attributes.filter(([name]) => /^(on|style|href|xlink)/.test(name))).toEqual([]);
    expect(attributes.filter(([, value]) => /url\(|https?:/.test(value))).toEqual([
      ['xmlns', 'http://www.w3.org/2000/svg'],
    ]);
  });

  it('contains everything within its size', () => {
    const [root] = elements;
    const [width, height] = [Number(root?.attributes['width']), Number(root?.attributes['height'])];
    for (const { name, attributes } of elements) {
      if (name !== 'rect') continue;
      expect(Number(attributes['x']) + Number(attributes['width'])).toBeLessThanOrEqual(width);
      expect(Number(attributes['y']) + Number(attributes['height'])).toBeLessThanOrEqual(height);
    }
  });
});

it('leaves the words of lines out where there are too many to be read', () => {
  const nodes = [madeParty('root'), madeParty('other', { layer: 1 })];
  const edges = Array.from({ length: 151 }, (_, at) =>
    madeEdge('root', 'other', 'FUNDS', { id: `edge ${at}`, share: 0.5 }),
  );
  const texts = (count: number): readonly string[] => {
    const picture = madePicture(nodes, edges.slice(0, count));
    const scene = sceneOf(picture, layoutLanes(nodes, edges), { locale: 'en', title: '', notes: [] });
    return scene.shapes.flatMap((shape) => (shape.is === 'TEXT' ? shape.text : []));
  };
  expect(texts(150)).toContain('Funds 50%');
  expect(texts(151)).not.toContain('Funds 50%');
});

describe('wrapped', () => {
  it.each([
    ['北京澜穗金融信息服务有限公司', 14, 2, ['北京澜穗金融信息服务有限公司']],
    ['北京澜穗金融信息服务有限公司', 10, 2, ['北京澜穗金融信息服务', '有限公司']],
    ['北京澜穗金融信息服务有限公司', 6, 2, ['北京澜穗金融', '信息服务有…']],
    ['上海梧垣投资（第1号）合伙企业', 10, 2, ['上海梧垣投资（第1号）', '合伙企业']],
    ['abc', 1, 1, ['…']],
    ['', 5, 2, ['']],
  ])('breaks %s at %d into %d lines', (text, width, lines, expected) => {
    const broken = wrapped(text, width, lines);
    expect(broken).toEqual(expected);
    for (const line of broken) expect(textWidth(line.replace(/[…）]$/u, ''))).toBeLessThanOrEqual(width);
  });
});

it('paints no larger than a canvas can be', () => {
  expect(scaleOf({ width: 800, height: 600 })).toBe(2);
  const scale = scaleOf({ width: 40_000, height: 9_000 });
  expect(40_000 * scale).toBeLessThanOrEqual(16_000);
  expect(40_000 * 9_000 * scale * scale).toBeLessThanOrEqual(120_000_000);
});
