'use client';

import { useParams } from 'next/navigation';
import { PlainMessage } from '@/components/layout/plain-message';

// The error page must not need anything that may have failed, so its few words stand here.
const texts = {
  fr: {
    name: 'Baromètre du service client',
    title: 'Un problème est survenu de notre côté',
    text: 'La page n’a pas pu être préparée. Veuillez réessayer dans un instant.',
    home: 'Vers le tableau de bord',
    retry: 'Réessayer',
  },
  nl: {
    name: 'Barometer klantenservice',
    title: 'Er ging bij ons iets mis',
    text: 'De pagina kon niet worden samengesteld. Probeer het zo meteen opnieuw.',
    home: 'Naar het dashboard',
    retry: 'Opnieuw proberen',
  },
  en: {
    name: 'Service Barometer',
    title: 'Something went wrong on our side',
    text: 'The page could not be put together. Please try again in a moment.',
    home: 'To the dashboard',
    retry: 'Try again',
  },
};

export default function ErrorPage() {
  const { locale } = useParams();
  const retry = locale === 'fr' || locale === 'nl' ? texts[locale].retry : texts.en.retry;
  return (
    <PlainMessage
      texts={texts}
      action={
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {retry}
        </button>
      }
    />
  );
}
