/**
 * Whole numbers from 0 to below a limit that look random and are the same for each seed (Numerical
 * Recipes, "quick and dirty").
 */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
