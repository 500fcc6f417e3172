/** To be written. */
export function Story() {
  return <main id="main" tabIndex={-1} />;
}
