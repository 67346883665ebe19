import { notFound } from 'next/navigation';

/** Any address that no page has: the not-found page, in the language of the address. */
export default function UnknownPage(): never {
  notFound();
}
