import { FIELD_WORDS } from '../../graphql/field-words.generated';
import { humanizedField } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';

/** The word for a field that a schema coordinate names; the coordinate where there is none. */
export function useFieldName(): (coordinate: string) => string {
  const { locale } = useLocale();
  return (coordinate) => {
    const [type = '', field = ''] = coordinate.split('.');
    const words = FIELD_WORDS[type]?.[field];
    if (!words) return coordinate;
    return locale === 'zh' ? words.zh : humanizedField(field);
  };
}
