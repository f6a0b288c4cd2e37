import type { Scene } from './scene';

/** Twice as fine as a screen, for print. */
const SCALE = 2;
/** What browsers make a canvas of at most, in pixels of its area and of its sides. */
const MAX_AREA = 120_000_000;
const MAX_SIDE = 16_000;

/** How much larger than its own pixels a drawing is painted; smaller where it would be larger than a canvas can be. */
export const scaleOf = ({ width, height }: Pick<Scene, 'width' | 'height'>): number =>
  Math.min(SCALE, MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_AREA / (width * height)));

interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dash?: string | undefined;
}

function paintPath(context: CanvasRenderingContext2D, path: Path2D, fill?: string, line?: Line): void {
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (line === undefined || line.width === 0) return;
  context.setLineDash((line.dash ?? '').split(' ').filter(Boolean).map(Number));
  context.strokeStyle = line.colour;
  context.lineWidth = line.width;
  context.stroke(path);
}

function paint(context: CanvasRenderingContext2D, { shapes }: Scene, fonts: string): void {
  for (const shape of shapes) {
    switch (shape.is) {
      case 'RECTANGLE': {
        const { x, y, width, height, fill, stroke, strokeWidth, dash } = shape;
        const path = new Path2D();
        path.roundRect(x, y, width, height, 4);
        paintPath(context, path, fill, { colour: stroke, width: strokeWidth, dash });
        break;
      }
      case 'PATH': {
        const { d, fill, stroke, dash } = shape;
        const line = stroke === undefined ? undefined : { colour: stroke, width: 1.5, dash };
        paintPath(context, new Path2D(d), fill, line);
        break;
      }
      case 'TEXT':
        context.font = `${shape.bold ? '600 ' : ''}${shape.size}px ${fonts}`;
        context.textAlign = shape.centred ? 'center' : 'left';
        context.fillStyle = shape.fill;
        context.fillText(shape.text, shape.x, shape.y);
        break;
    }
  }
}

/**
 * Paints a drawing as PNG, with the fonts of the page.
 *
 * @throws Error where the browser makes no picture of it
 */
export async function pngOf(scene: Scene): Promise<Blob> {
  const scale = scaleOf(scene);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.width * scale);
  canvas.height = Math.round(scene.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser paints no pictures.');
  const fonts = getComputedStyle(document.body).fontFamily;
  const texts = scene.shapes.flatMap((shape) => (shape.is === 'TEXT' ? shape.text : []));
  // A canvas is not painted again when a font comes.
  await document.fonts.load(`12px ${fonts}`, [...new Set(texts.join(''))].join(''));
  context.scale(scale, scale);
  paint(context, scene, fonts);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    );
  });
}
