import { useSyncExternalStore } from 'react';
import type { Scene, Shape } from '../drawing/scene';

const MEDIA = 'print';

function subscribe(changed: () => void): () => void {
  const media = matchMedia(MEDIA);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether the page is being printed. */
const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(MEDIA).matches);

function Drawn({ shape }: { readonly shape: Shape }) {
  switch (shape.is) {
    case 'RECTANGLE':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={4}
          fill={shape.fill}
          stroke={shape.stroke}
          strokeWidth={shape.strokeWidth}
          strokeDasharray={shape.dash}
        />
      );
    case 'PATH':
      return (
        <path
          d={shape.d}
          fill={shape.fill ?? 'none'}
          stroke={shape.stroke}
          strokeWidth={shape.stroke && 1.5}
          strokeDasharray={shape.dash}
        />
      );
    case 'TEXT':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fill={shape.fill}
          fontWeight={shape.bold ? 600 : undefined}
          textAnchor={shape.centred ? 'middle' : undefined}
        >
          {shape.text}
        </text>
      );
  }
}

/** The picture as it stands on paper: the whole of it, in light colours, however the screen is. */
export function PaperPicture({ sceneOf }: { readonly sceneOf: () => Scene }) {
  if (!useIsPrinting()) return null;
  const { width, height, title, shapes } = sceneOf();
  return (
    <svg className="look-paper" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {shapes.map((shape, at) => (
        // A drawing is never changed, only made anew.
        // eslint-disable-next-line react/no-array-index-key
        <Drawn key={at} shape={shape} />
      ))}
    </svg>
  );
}
