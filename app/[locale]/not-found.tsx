import { PlainMessage } from '@/components/layout/plain-message';
import { locales } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';

export default function NotFoundPage() {
  const texts = locales.map((locale) => {
    const t = getTranslator(locale);
    return [
      locale,
      {
        title: t('notFound.title'),
        text: t('notFound.text'),
        home: t('notFound.home'),
        name: t('site.name'),
      },
    ] as const;
  });
  return <PlainMessage texts={Object.fromEntries(texts)} />;
}
