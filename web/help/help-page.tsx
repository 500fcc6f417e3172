/** To be written. */
export function HelpPage(_: { topic: string }) {
  return <main id="main" tabIndex={-1} />;
}
