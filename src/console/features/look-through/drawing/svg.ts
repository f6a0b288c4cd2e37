import type { Scene, Shape } from './scene';

/** Fonts of a file that is opened anywhere: those that systems have, Chinese ones first. */
export const FILE_FONTS =
  "'PingFang SC','Microsoft YaHei','Source Han Sans SC','Noto Sans CJK SC','Noto Sans SC',sans-serif";

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as XML has it, without the control characters that it cannot have. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${pairs.join('')}`;
}

function written(shape: Shape): string {
  switch (shape.is) {
    case 'RECTANGLE': {
      const { x, y, width, height, fill, stroke, strokeWidth, dash } = shape;
      return `${tag('rect', { x, y, width, height, rx: 4, fill, stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': dash })}/>`;
    }
    case 'PATH': {
      const { d, fill = 'none', stroke, dash } = shape;
      return `${tag('path', { d, fill, stroke, 'stroke-width': stroke && 1.5, 'stroke-dasharray': dash })}/>`;
    }
    case 'TEXT': {
      const { x, y, size, fill, bold, centred, text } = shape;
      const attributes = {
        x,
        y,
        'font-size': size,
        fill,
        'font-weight': bold ? 600 : undefined,
        'text-anchor': centred ? 'middle' : undefined,
      };
      return `${tag('text', attributes)}>${escaped(text)}</text>`;
    }
  }
}

/** A drawing as an SVG 1.1 document: attributes alone, no style sheet, no script, nothing from elsewhere. */
export function svgOf({ width, height, title, shapes }: Scene): string {
  const root = tag('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FILE_FONTS,
    role: 'img',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}>\n<title>${escaped(title)}</title>\n${shapes.map(written).join('\n')}\n</svg>\n`;
}
