/** Six groups of five figures, as they are read out on the phone; groups are never parted by the end of a line. */
export function Fingerprint({ figures }: { figures: string }) {
  return (
    <code className="fingerprint" data-testid="fingerprint">
      {figures}
    </code>
  );
}
