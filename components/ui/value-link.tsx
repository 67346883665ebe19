/** The number of a figure in a table, which leads to its page. */
export function ValueLink({ href, value }: { href: string | undefined; value: string }) {
  return (
    <a href={href} className="font-semibold tabular-nums">
      {value}
    </a>
  );
}
