import { useCallback } from 'react';
import { useEnumWord } from '../../i18n/enum-word';
import { NO_LICENCE, NO_LICENCE_WORD } from './no-licence';
import { useLocale } from '../../i18n/locale';
import { useActorName } from '../../names/use-names';
import type { LawWords } from './law/use-case-law';

/** What a value of an attribute of an opinion is called. */
export function useAttributeWord(law: LawWords): (attribute: string, value: string) => string {
  const { locale } = useLocale();
  const enumWord = useEnumWord();
  const actorName = useActorName();
  return useCallback(
    (attribute, value) => {
      switch (attribute) {
        case 'SUBSTANCE_CLASS':
          return enumWord('SubstanceClass', value);
        case 'RESPONSIBLE_AGENCY':
          return actorName(value);
        case 'DISPOSITION':
          return law.disposition(value);
        case 'LICENCE_HELD':
          return value === NO_LICENCE ? NO_LICENCE_WORD[locale] : value;
        case 'RED_LINES':
          return law.redLine(value);
        default:
          return value;
      }
    },
    [enumWord, actorName, law, locale],
  );
}
