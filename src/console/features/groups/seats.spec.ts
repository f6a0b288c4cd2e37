import { describe, expect, it } from 'vitest';
import { parted } from './seats';

const seat = (id: string, from: string, chair = false) => ({ id, chair, seatedFrom: `${from}T00:00:00Z` });

describe('seats of a group', () => {
  const { current, others } = parted(
    [
      seat('late', '2016-05-20'),
      seat('early', '2016-05-01'),
      seat('chair', '2016-05-25', true),
      seat('ended', '2016-04-01'),
      seat('coming', '2016-06-02'),
    ],
    [{ id: 'late' }, { id: 'early' }, { id: 'chair' }],
  );

  it('of now stand with the chair first, then the longest seated', () => {
    expect(current.map(({ id }) => id)).toEqual(['chair', 'early', 'late']);
  });

  it('that ended or are to come stand apart', () => {
    expect(others.map(({ id }) => id)).toEqual(['coming', 'ended']);
  });
});
