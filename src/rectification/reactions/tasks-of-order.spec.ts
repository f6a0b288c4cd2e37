import { describe, expect, it } from 'vitest';
import { TASK_KINDS } from '../../workflow/tasks/index.js';
import { machineOf } from '../model/machine-of.js';
import type { OrderKind, OrderState } from '../model/rectification-order.js';
import { tasksOfOrder, type OrderOfTasks } from './tasks-of-order.js';

const DUE = new Date('2016-07-11T02:00:00Z');

function order(kind: OrderKind, state: OrderState, more: Partial<OrderOfTasks> = {}): OrderOfTasks {
  const transfer = kind === 'TRANSFER_TO_POLICE';
  return {
    kind,
    state,
    addressee: transfer ? 'POLICE' : 'BANKING',
    verifier: transfer ? null : 'PBOC',
    offices: {},
    level: 'PROVINCIAL',
    region: '110000',
    platformCode: '91110000600037341L',
    dueAt: DUE,
    remindedAt: null,
    escalatedAt: null,
    actsAt: DUE,
    objectionUntil: null,
    ...more,
  };
}

/** The mutation that each of the order's commands is given by, where it has another name. */
const GIVEN_BY: Readonly<Record<string, string>> = {
  passVerification: 'verifyRectification',
  returnForRectification: 'verifyRectification',
  receiveTransfer: 'answerPoliceTransfer',
  fileCriminalCase: 'answerPoliceTransfer',
  refuseCriminalCase: 'answerPoliceTransfer',
};

describe('tasksOfOrder', () => {
  it.each(['RECTIFY_BY', 'TRANSFER_TO_POLICE'] as const)(
    'asks for exactly one possible step in every open state of %s, and for none in a final one',
    (kind) => {
      const machine = machineOf(kind);
      for (const state of machine.states) {
        const asked = tasksOfOrder(order(kind, state)).map((task) => TASK_KINDS[task.kind].requiredMutation);
        const possible = machine.allowed(state).map((command) => GIVEN_BY[command] ?? command);
        expect(asked).toHaveLength(machine.isTerminal(state) ? 0 : 1);
        for (const mutation of asked) expect(possible).toContain(mutation);
      }
    },
  );

  it('asks the office to close what the police refused once nobody can object any more', () => {
    const refused = { objectionUntil: DUE };
    expect(tasksOfOrder(order('TRANSFER_TO_POLICE', 'REFUSED', { ...refused, actsAt: DUE }))).toEqual([]);
    const actsAt = new Date(DUE.getTime() + 1);
    const after = tasksOfOrder(order('TRANSFER_TO_POLICE', 'REFUSED', { ...refused, actsAt }));
    expect(after).toMatchObject([{ kind: 'CLOSE_ORDER', agency: 'OFFICE' }]);
  });

  it('asks the addressee, then the verifying agency, then the office', () => {
    const asked = (['ISSUED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'VERIFIED'] as const).map((state) =>
      tasksOfOrder(order('BAN', state)).map(({ kind, agency }) => [kind, agency]),
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
    expect(tasksOfOrder(order('BAN', 'ACCEPTED', { remindedAt: DUE }))).toMatchObject([
      { agency: 'BANKING', urgent: true, dueAt: DUE },
    ]);
    const escalated = tasksOfOrder(order('BAN', 'ACCEPTED', { remindedAt: DUE, escalatedAt: DUE }));
    expect(escalated.map(({ kind, agency }) => [kind, agency])).toEqual([
      ['SUBMIT_RECTIFICATION', 'BANKING'],
      ['CLOSE_ORDER', 'OFFICE'],
    ]);
    expect(escalated.map(({ level, region }) => [level, region])).toEqual([
      [null, null],
      ['PROVINCIAL', '110000'],
    ]);
    const own = tasksOfOrder(order('BAN', 'VERIFIED', { remindedAt: DUE, escalatedAt: DUE }));
    expect(own.map(({ agency }) => agency)).toEqual(['OFFICE']);
  });
});
