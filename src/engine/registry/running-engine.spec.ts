import { describe, expect, it } from 'vitest';
import { Engine } from '../engine.js';
import { readSupergraph } from '../supergraph/supergraph.js';
import { composeSupergraph } from './compose.js';
import { RunningEngine } from './running-engine.js';

function engine(field: string): Engine {
  const composed = composeSupergraph([{ name: 'a', sdl: `type Query { ${field}: Int }` }]);
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  return new Engine({
    supergraph: readSupergraph(composed.sdl),
    subgraphs: new Map(),
    onFailure: () => undefined,
  });
}

describe('RunningEngine', () => {
  it('gives a document the engine against whose schema it was validated, also when that was replaced', () => {
    const [old, next, elsewhere] = [engine('x'), engine('y'), engine('z')];
    const running = new RunningEngine(old);
    running.replace(next);
    expect(running.current).toBe(next);
    expect(running.for(old.supergraph.publicSchema)).toBe(old);
    expect(running.for(next.supergraph.publicSchema)).toBe(next);
    expect(running.for(undefined)).toBe(next);
    expect(running.for(elsewhere.supergraph.publicSchema)).toBe(next);
  });

  it('tells whoever listens, and no longer', () => {
    const [old, next] = [engine('x'), engine('y')];
    const running = new RunningEngine(old);
    const heard: string[] = [];
    const stop = running.onReplaced(({ hash }) => heard.push(hash));
    running.replace(next);
    stop();
    running.replace(old);
    expect(heard).toEqual([next.supergraph.hash]);
  });
});
