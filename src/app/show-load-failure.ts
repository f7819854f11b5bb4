/**
 * Says on top of the rendered page that it could not be taken over, and offers to try again.
 * Made by hand: without the data there is nothing for React to take over.
 */
export function showLoadFailure(message: string): void {
  const bar = document.createElement('div');
  bar.setAttribute('role', 'alert');
  bar.className = 'load-failure';
  const words = document.createElement('p');
  words.textContent = `${message} You can read on; searching and saving wait until it works.`;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', () => {
    location.reload();
  });
  bar.append(words, again);
  document.body.prepend(bar);
}
