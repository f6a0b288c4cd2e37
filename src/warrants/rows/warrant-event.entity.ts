import { Entity, PrimaryColumn } from 'typeorm';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';

/**
 * 手续流水: a step or a use of a warrant. Its details have the reason given, and for a use the operation that it was used for.
 */
@Entity({ schema: 'warrants', name: 'warrant_event' })
export class WarrantEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'warrant_id', type: 'uuid' })
  warrantId!: string;
}
