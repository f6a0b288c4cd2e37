import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { PartyNode } from './party-nodes';

/** A party of the picture: what takes the focus, with its name and what it is. */
export const PartyBox = memo(function PartyBox({ data }: NodeProps<PartyNode>) {
  const { party, name, note, isRoot, isEntry, isSelected } = data;
  const look = [
    'look-party',
    isRoot && 'look-root',
    party.masked && 'look-hidden',
    isSelected && 'look-chosen',
  ];
  return (
    <button
      type="button"
      className={look.filter(Boolean).join(' ')}
      data-party={party.id}
      tabIndex={isEntry ? 0 : -1}
      aria-pressed={isSelected}
      title={name}
    >
      <span className="look-name">{name}</span>
      <span className="look-note">{note}</span>
    </button>
  );
});
