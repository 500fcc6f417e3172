/** To be written. */
export function LessonPage(_: { lesson: string; step: number }) {
  return <main id="main" tabIndex={-1} />;
}
