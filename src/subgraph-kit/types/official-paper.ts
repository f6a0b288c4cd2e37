import { Field, ObjectType } from 'type-graphql';
import type { OfficialPaper, PaperSection } from '../../kernel/index.js';

@ObjectType('PaperSection', { description: 'A part of a paper (公文正文的一部分).' })
export class PaperSectionType implements PaperSection {
  @Field(() => String, { description: 'What it is about (层次标题), in Chinese.' })
  heading!: string;

  @Field(() => String, { description: 'Its text, in Chinese.' })
  text!: string;
}

@ObjectType('OfficialPaper', {
  description:
    'A paper as it is printed (公文文本, GB/T 9704-2012), in Chinese whatever language is asked for, with the names of its day.',
})
export class OfficialPaperType implements OfficialPaper {
  @Field(() => String, { description: 'What kind of paper it is (文种), for example 通知.' })
  kind!: string;

  @Field(() => String, { description: 'Its title (标题).' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its number (发文字号); null where it has none.' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom it is sent to (主送机关); null for nobody.' })
  addressee!: string | null;

  @Field(() => [PaperSectionType], { description: 'Its text, part by part (正文).' })
  sections!: readonly PaperSectionType[];

  @Field(() => String, { description: 'Who issues it (发文机关署名).' })
  issuingBody!: string;

  @Field(() => String, { description: 'Its day as it is printed (成文日期), for example 2016年6月13日.' })
  issuedOn!: string;
}
