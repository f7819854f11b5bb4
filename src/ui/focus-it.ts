/**
 * As a `ref`: gives the focus to an element as it comes, where what was pressed to bring it is
 * gone.
 */
export function focusIt(element: HTMLElement | null): void {
  element?.focus();
}
