import type { ComponentChildren, Ref } from "preact";

export interface ButtonProps {
  readonly kind?: "plain" | "primary" | "quiet";
  readonly size?: "normal" | "small" | "large";
  /** Why it cannot be pressed now, or null. It stays focusable and says so. */
  readonly disabledBecause?: string | null;
  readonly pressed?: boolean;
  readonly label?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** `times` counts the clicks of a mouse or finger that follow one another: 2 for the second of a double click, 0 by keyboard. */
  readonly onPress: (times: number) => void;
  readonly children: ComponentChildren;
}

/** A button. One primary a screen; quiet ones are accent text. */
export function Button({
  kind = "plain",
  size = "normal",
  disabledBecause = null,
  pressed,
  label,
  buttonRef,
  onPress,
  children,
}: ButtonProps) {
  const disabled = disabledBecause !== null;
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      class={`button button-${kind} button-${size}`}
      aria-disabled={disabled ? "true" : undefined}
      aria-pressed={pressed}
      aria-label={label}
      title={disabledBecause ?? undefined}
      onClick={({ detail }) => {
        if (!disabled) onPress(detail);
      }}
    >
      {disabledBecause === null ? (
        children
      ) : (
        <span>
          {children}
          <span class="button-reason">: {disabledBecause}</span>
        </span>
      )}
    </button>
  );
}
