/** To be written. */
export function TeacherPage() {
  return <main id="main" tabIndex={-1} />;
}
