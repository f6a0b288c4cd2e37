import type { Edge } from '../model/look-through';
import type { Layout, Place } from './lanes';

const distance = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y);

function nearest(ids: readonly string[], from: Place, { places }: Layout): string | null {
  let found: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const place = places.get(id);
    if (!place || distance(place, from) >= least) continue;
    least = distance(place, from);
    found = id;
  }
  return found;
}

/** Who stands to the left (-1) or right (1): somebody connected, else whoever is nearest. */
function sideways(id: string, side: 1 | -1, layout: Layout, edges: readonly Edge[]): string | null {
  const from = layout.places.get(id);
  if (!from) return null;
  const isBeside = (other: string): boolean => {
    const place = layout.places.get(other);
    return place !== undefined && (place.x - from.x) * side > 0;
  };
  const connected = edges.flatMap((edge) =>
    edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : [],
  );
  return (
    nearest(connected.filter(isBeside), from, layout) ??
    nearest([...layout.places.keys()].filter(isBeside), from, layout)
  );
}

/**
 * Where an arrow key leads from a party: up and down within its lane, left and right along its connections; `Home` to the
 * firm that was asked.
 *
 * @returns the party's id; null where the key leads nowhere
 */
export function nextParty(
  key: string,
  id: string,
  {
    layout,
    edges,
    root,
  }: { readonly layout: Layout; readonly edges: readonly Edge[]; readonly root: string },
): string | null {
  const lane = layout.lanes.find(({ ids }) => ids.includes(id))?.ids ?? [];
  switch (key) {
    case 'ArrowUp':
      return lane[lane.indexOf(id) - 1] ?? null;
    case 'ArrowDown':
      return lane[lane.indexOf(id) + 1] ?? null;
    case 'ArrowLeft':
      return sideways(id, -1, layout, edges);
    case 'ArrowRight':
      return sideways(id, 1, layout, edges);
    case 'Home':
      return root;
    default:
      return null;
  }
}
