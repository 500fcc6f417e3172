/** What is wrong with files that were brought: all of it at once, in words. */
export function Faults({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <div class="errors">
      <p class="errors-title">{title}</p>
      <ul>
        {texts.map((text) => (
          <li key={text} class="error">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
