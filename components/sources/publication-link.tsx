/** Where a fact was seen, as a link where the publication has an address. */
export function PublicationLink({ publication, url }: { publication: string; url: string | null }) {
  if (url === null) return publication;
  return (
    <a href={url} rel="noopener">
      {publication}
    </a>
  );
}
