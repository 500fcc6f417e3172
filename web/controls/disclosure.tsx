import type { ComponentChildren } from "preact";

export interface DisclosureProps {
  readonly title: ComponentChildren;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** Something that can be opened where it stands. */
export function Disclosure({ title, open = false, onToggle, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
