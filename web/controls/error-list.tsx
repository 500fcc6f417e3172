/** Something to put right: where, what is wrong and what would be right, with a fix where there is one. */
export interface ShownError {
  readonly where: string;
  readonly message: string;
  readonly fix?: { readonly text: string; readonly onPress: () => void };
}

/** Every problem at once, each with its place and, where possible, the fix as a button. */
export function ErrorList({ title, errors }: { title?: string; errors: readonly ShownError[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="errors">
      {title !== undefined && <p class="errors-title">{title}</p>}
      <ul>
        {errors.map(({ where, message, fix }) => (
          <li key={`${where}${message}`} class="error">
            {where !== "" && <b>{where} </b>}
            <span translate={false}>{message}</span>
            {fix !== undefined && (
              <button type="button" class="error-fix" onClick={fix.onPress}>
                {fix.text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
