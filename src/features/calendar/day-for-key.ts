import { stepDays, stepMonths, weekday } from '#domain/calendar-month.ts';
import type { PlainDate } from '#domain/plain-date.ts';

/**
 * The day that a key leads to, by the grid pattern of the ARIA practices: arrows by day and week,
 * Home and End within the week, PageUp and PageDown by month, with Shift by year. `null` for
 * other keys.
 */
export function dayForKey(day: PlainDate, key: string, shift: boolean): PlainDate | null {
  const months = shift ? 12 : 1;
  switch (key) {
    case 'ArrowLeft':
      return stepDays(day, -1);
    case 'ArrowRight':
      return stepDays(day, 1);
    case 'ArrowUp':
      return stepDays(day, -7);
    case 'ArrowDown':
      return stepDays(day, 7);
    case 'Home':
      return stepDays(day, -weekday(day));
    case 'End':
      return stepDays(day, 6 - weekday(day));
    case 'PageUp':
      return stepMonths(day, -months);
    case 'PageDown':
      return stepMonths(day, months);
    default:
      return null;
  }
}
