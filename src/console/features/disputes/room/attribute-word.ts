import { NO_LICENCE, NO_LICENCE_WORD } from '../../cases/no-licence';
import { useEnumWord } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { useCodeWords } from '../../../names/use-code-words';
import { useActorName } from '../../../names/use-names';

/** What a value of an attribute of opinions is called. */
export function useAttributeValue(): (attribute: string, value: string) => string {
  const { locale } = useLocale();
  const enumWord = useEnumWord();
  const actorName = useActorName();
  const { wordOf } = useCodeWords();
  return (attribute, value) => {
    if (attribute === 'SUBSTANCE_CLASS') return enumWord('SubstanceClass', value);
    if (attribute === 'RESPONSIBLE_AGENCY') return actorName(value);
    if (attribute === 'DISPOSITION') return wordOf('disposition', value);
    if (attribute === 'LICENCE_HELD' && value === NO_LICENCE) return NO_LICENCE_WORD[locale];
    return attribute === 'RED_LINES' ? wordOf('redLine', value) : value;
  };
}
