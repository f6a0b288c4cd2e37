import { describe, expect, it } from 'vitest';
import { TASK_KINDS } from '../../workflow/tasks/index.js';
import { rectificationOrderMachine as machine } from '../model/rectification-order.machine.js';
import type { OrderState } from '../model/rectification-order.js';
import { tasksOfOrder, type OrderOfTasks } from './tasks-of-order.js';

const DUE = new Date('2016-07-11T02:00:00Z');

function order(state: OrderState, more: Partial<OrderOfTasks> = {}): OrderOfTasks {
  return {
    state,
    addressee: 'BANKING',
    verifier: 'PBOC',
    offices: {},
    level: 'PROVINCIAL',
    region: '110000',
    platformCode: '91110000600037341L',
    dueAt: DUE,
    remindedAt: null,
    escalatedAt: null,
    ...more,
  };
}

/** The mutation that each of the order's commands is given by, where it has another name. */
const GIVEN_BY: Readonly<Record<string, string>> = {
  passVerification: 'verifyRectification',
  returnForRectification: 'verifyRectification',
};

describe('tasksOfOrder', () => {
  it('asks for exactly one possible step in every open state, and for none in a final one', () => {
    for (const state of machine.states) {
      const asked = tasksOfOrder(order(state)).map((task) => TASK_KINDS[task.kind].requiredMutation);
      const possible = machine.allowed(state).map((command) => GIVEN_BY[command] ?? command);
      expect(asked).toHaveLength(machine.isTerminal(state) ? 0 : 1);
      for (const mutation of asked) expect(possible).toContain(mutation);
    }
  });

  it('asks the addressee, then the verifying agency, then the office', () => {
    const asked = (['ISSUED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'VERIFIED'] as const).map((state) =>
      tasksOfOrder(order(state)).map(({ kind, agency }) => [kind, agency]),
    );
    expect(asked).toEqual([
      [['ACCEPT_ORDER', 'BANKING']],
      [['SUBMIT_RECTIFICATION', 'BANKING']],
      [['VERIFY_RECTIFICATION', 'PBOC']],
      [['SUBMIT_RECTIFICATION', 'BANKING']],
      [['CLOSE_ORDER', 'OFFICE']],
    ]);
  });

  it('is urgent once overdue, and the office’s too once escalated', () => {
    expect(tasksOfOrder(order('ACCEPTED', { remindedAt: DUE }))).toMatchObject([
      { agency: 'BANKING', urgent: true, dueAt: DUE },
    ]);
    const escalated = tasksOfOrder(order('ACCEPTED', { remindedAt: DUE, escalatedAt: DUE }));
    expect(escalated.map(({ kind, agency }) => [kind, agency])).toEqual([
      ['SUBMIT_RECTIFICATION', 'BANKING'],
      ['CLOSE_ORDER', 'OFFICE'],
    ]);
    expect(escalated.map(({ level, region }) => [level, region])).toEqual([
      [null, null],
      ['PROVINCIAL', '110000'],
    ]);
    const own = tasksOfOrder(order('VERIFIED', { remindedAt: DUE, escalatedAt: DUE }));
    expect(own.map(({ agency }) => agency)).toEqual(['OFFICE']);
  });
});
