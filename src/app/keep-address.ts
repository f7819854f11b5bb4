import { isOwnDigest } from '#domain/own-digest.ts';
import { paperPage, readAddress, viewAddress } from '#domain/view-address.ts';
import { wholeDigest, type View } from '#domain/view.ts';
import type { OpenPaper } from '#features/paper-page/paper-page.tsx';
import { knownDigest } from '#state/archive.ts';
import type { Reader } from '#state/reader.ts';
import { closePaper, showAddressed } from '#state/view.ts';
import { contextOf } from './addresses.ts';
import { listScroller } from './list-scroller.ts';

/** Typing rests this long before the query goes into the address: Safari limits the changes. */
const REST = 300;

/** What a step of the browser's history remembers beside its address. */
interface StepState {
  /** The paper of this step was opened from the list one step before. */
  readonly opened: boolean;
  /** How far the list was scrolled, in CSS pixels. */
  readonly scroll: number;
}

function readStep(state: unknown): StepState {
  const own = (name: string): unknown =>
    typeof state === 'object' && state !== null
      ? Object.getOwnPropertyDescriptor(state, name)?.value
      : undefined;
  const scroll = own('scroll');
  return { opened: own('opened') === true, scroll: typeof scroll === 'number' ? scroll : 0 };
}

export interface AddressKeeper {
  /** Leaves the open paper: one step back if that is where its list stands. */
  readonly back: () => void;
  /** How far the list was scrolled at this step, in CSS pixels. */
  readonly placeInList: () => number;
  /** The view that the address bar shows. */
  readonly addressed: () => View;
  /** The full address of a paper's own page, for others to open. */
  readonly paperAddress: (open: OpenPaper) => string;
}

/**
 * Keeps the address bar and the view in step, in both directions, with the place in the list.
 * `root` is the full address of the site's root.
 */
export function keepAddress(reader: Reader, root: URL): AddressKeeper {
  const fullAddress = (view: View) => new URL(viewAddress(view, contextOf(reader)), root).href;
  const addressed = () => {
    const below = location.href.startsWith(root.href)
      ? location.href.slice(root.href.length).split('#')[0]
      : '';
    return readAddress(below ?? '', contextOf(reader));
  };

  let step = readStep(history.state);
  let typing: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(typing);
    typing = undefined;
    const { view } = reader.view.getState();
    if (view.paper === null) step = { ...step, scroll: listScroller().scrollTop };
    history.replaceState(step, '', fullAddress(view));
  };

  history.scrollRestoration = 'manual';
  if (step.scroll > 0) listScroller().scrollTop = step.scroll;

  reader.view.subscribe(({ view, step: kind }, { view: before }) => {
    switch (kind) {
      case 'history':
        return;
      case 'replace':
      case 'type':
        clearTimeout(typing);
        typing = setTimeout(write, REST);
        return;
      case 'push': {
        clearTimeout(typing);
        const scroll = before.paper === null ? listScroller().scrollTop : step.scroll;
        history.replaceState({ ...step, scroll }, '', fullAddress(before));
        const opened = before.paper === null && view.paper !== null;
        // A list that changed starts at its top; behind a paper it stays where it was.
        step = { opened, scroll: opened || view.paper !== null ? scroll : 0 };
        history.pushState(step, '', fullAddress(view));
      }
    }
  });
  window.addEventListener('popstate', (event) => {
    clearTimeout(typing);
    step = readStep(event.state);
    showAddressed(reader.view, addressed());
  });
  window.addEventListener('pagehide', write);

  return {
    back: () => {
      if (step.opened) history.back();
      else closePaper(reader.view);
    },
    placeInList: () => step.scroll,
    addressed,
    paperAddress: ({ paper, published, digestId }) => {
      // Only this browser knows a paper whose digest the site does not have, or no longer.
      return !isOwnDigest(digestId) &&
        (published !== null || knownDigest(reader.archive.getState(), digestId) !== undefined)
        ? new URL(paperPage(paper.id), root).href
        : fullAddress({ ...wholeDigest(digestId), paper: paper.id });
    },
  };
}
