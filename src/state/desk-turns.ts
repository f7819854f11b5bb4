import type { DeskRequest } from '#search/desk-messages.ts';

type Desk = (request: DeskRequest) => void;

/** Passes on what `makes` give, in their order; what was given before comes first. */
type Turns = (...makes: readonly (() => DeskRequest)[]) => void;

/** Milliseconds after which the page has a turn. */
const TURN = 8;

function takeTurns(desk: Desk): Turns {
  const waiting: (() => DeskRequest)[] = [];
  let paused = false;
  const run = () => {
    const until = performance.now() + TURN;
    paused = false;
    for (let make = waiting.shift(); make !== undefined; make = waiting.shift()) {
      desk(make());
      if (waiting.length === 0 || performance.now() < until) continue;
      paused = true;
      setTimeout(run);
      return;
    }
  };
  return (...makes) => {
    waiting.push(...makes);
    if (!paused) run();
  };
}

const known = new WeakMap<Desk, Turns>();

/** The one way to a desk, a few milliseconds at a time: thousands of papers would hold the page up. */
export function turnsOf(desk: Desk): Turns {
  const turns = known.get(desk) ?? takeTurns(desk);
  known.set(desk, turns);
  return turns;
}
