import { describe, expect, it } from 'vitest';
import { parsePostmasterPidFile } from './postmaster-pid-file.js';

const WRITTEN = '4711\n/data/cluster\n1763848000\n5432\n\n127.0.0.1\n  262147 12\nready   \n';

describe('postmaster.pid', () => {
  it('names the process and its status', () => {
    expect(parsePostmasterPidFile(WRITTEN)).toEqual({ pid: 4711, status: 'ready' });
  });

  it('has no status while the server is only beginning', () => {
    expect(parsePostmasterPidFile('4711\n/data/cluster\n')).toEqual({ pid: 4711, status: '' });
  });

  it('names a single-user server by a negative process id', () => {
    expect(parsePostmasterPidFile('-4711\n/data/cluster\n')?.pid).toBe(4711);
  });

  it.each(['', '\n', '0\n', 'rubbish\n'])('says nothing when it holds %j', (text) => {
    expect(parsePostmasterPidFile(text)).toBeUndefined();
  });
});
