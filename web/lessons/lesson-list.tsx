/** To be written. */
export function LessonList() {
  return <main id="main" tabIndex={-1} />;
}
