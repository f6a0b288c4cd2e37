import { useEnumWord } from '../../../i18n/enum-word';
import { useCodeWords } from '../../../names/use-code-words';
import { useActorName } from '../../../names/use-names';

/** What a value of an attribute of opinions is called. */
export function useAttributeValue(): (attribute: string, value: string) => string {
  const enumWord = useEnumWord();
  const actorName = useActorName();
  const { wordOf } = useCodeWords();
  return (attribute, value) => {
    if (attribute === 'SUBSTANCE_CLASS') return enumWord('SubstanceClass', value);
    if (attribute === 'RESPONSIBLE_AGENCY') return actorName(value);
    if (attribute === 'DISPOSITION') return wordOf('disposition', value);
    return attribute === 'RED_LINES' ? wordOf('redLine', value) : value;
  };
}
