import { notFound } from 'next/navigation';

/** The release that an address names; anything else is a page that does not exist. */
export async function readReleaseNumber(params: Promise<{ number: string }>): Promise<number> {
  const { number } = await params;
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : notFound();
}
