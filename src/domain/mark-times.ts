// A mark is set at one time and taken back at another: milliseconds since 1970 by the reader's
// own clock, which may have been set back in between. Both times are kept, and the later decides.

/** Whether a mark stands: the later of the two decides, and of two at one time the setting. */
export function isStandingAt(setAt: number, takenBackAt: number | null): boolean {
  return takenBackAt === null || setAt >= takenBackAt;
}

/** The time for a mark set at `now` that was taken back before; it wins. */
export function settingTime(now: number, takenBackAt: number | null): number {
  return Math.max(now, takenBackAt ?? now);
}

/** The time for taking a mark back at `now`; it wins. */
export function takingBackTime(now: number, setAt: number): number {
  return Math.max(now, setAt + 1);
}

/** Of two copies of one time the later one, as far as there is any. */
export function laterTime(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
