import { useEffect, useState, type RefObject } from 'react';

const watchers = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | undefined;

/** One observer for all elements of the page, made with the first. */
function sharedObserver(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watchers.get(target)?.(isIntersecting);
    },
    // Half a screen ahead of what scrolls, be it the page or a pane of it.
    { rootMargin: '50%', scrollMargin: '50%' },
  );
  return observer;
}

/** Whether the element is in view or nearly so, as far as known; asked for while `watched`. */
export function useNearView(element: RefObject<Element | null>, watched: boolean): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!watched || target === null) return;
    watchers.set(target, setNear);
    sharedObserver().observe(target);
    return () => {
      watchers.delete(target);
      sharedObserver().unobserve(target);
    };
  }, [element, watched]);
  return near;
}
