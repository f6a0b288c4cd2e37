import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuildRow, rowAsJson, rowChanges } from './row-changes.js';

const row = fc.record({
  state: fc.constantFrom('CONSULTATION', 'REFERRED'),
  dueAt: fc.option(fc.date({ noInvalidDate: true }), { nil: null }),
  conflicts: fc.array(fc.record({ attribute: fc.string(), values: fc.array(fc.string()) })),
});

describe('rebuildRow', () => {
  it('gives every state of a row from what its moves changed', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (states) => {
        const events = states.map((state, index) => ({
          version: index + 1,
          changes: rowChanges(states[index - 1] ?? null, state),
        }));
        for (const [index, state] of states.entries()) {
          expect(rebuildRow(events.slice(0, index + 1))).toEqual(rowAsJson(state));
        }
      }),
    );
  });

  it('does not guess at an event that is missing', () => {
    const events = [
      { version: 1, changes: { state: 'CONSULTATION' } },
      { version: 3, changes: { state: 'DECIDED' } },
    ];
    expect(() => rebuildRow(events)).toThrow('version 2');
  });
});

describe('rowChanges', () => {
  it('names nothing that stayed', () => {
    const before = { state: 'REFERRED', conflicts: [{ attribute: 'DISPOSITION' }], dueAt: new Date(0) };
    const after = { ...before, conflicts: [{ attribute: 'DISPOSITION' }], dueAt: null };
    expect(rowChanges(before, after)).toEqual({ dueAt: null });
  });
});
