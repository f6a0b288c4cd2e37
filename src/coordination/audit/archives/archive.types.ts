import { Field, ObjectType } from 'type-graphql';
import { recordsArchived, type RetiredMonth } from '../../../evidence/index.js';
import type { Locale } from '../../../kernel/index.js';

@ObjectType('AuditArchive', {
  description: 'A month whose records are in its archive alone (已归档月份), and how to look into it.',
})
export class AuditArchiveType {
  @Field(() => String, { description: 'The month, `YYYY-MM` in UTC.' })
  month!: string;

  @Field(() => String, { description: 'Name of the archive, as it was made (归档文件).' })
  file!: string;

  @Field(() => String, {
    description: 'SHA-256 of the archive, hexadecimal, as the evidence log has it (文件摘要).',
  })
  sha256!: string;

  @Field(() => String, { description: 'Stable code for machines: `RECORDS_ARCHIVED`.' })
  code!: string;

  @Field(() => String, { description: 'The same in a sentence, in the caller’s language.' })
  message!: string;

  @Field(() => String, { description: 'What to do to see the records (办法), in the caller’s language.' })
  remedy!: string;
}

export function toArchiveType(archive: RetiredMonth, locale: Locale): AuditArchiveType {
  const { month, file, sha256 } = archive;
  const { code, message, remedy } = recordsArchived({ archives: [archive], from: null });
  return { month, file, sha256, code, message: message[locale], remedy: remedy[locale] };
}
