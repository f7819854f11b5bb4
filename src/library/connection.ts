import type { LibraryRefusal } from './library.ts';
import { openDatabase, type LibraryDatabase } from './open-database.ts';
import { NEWER_VERSION, refusalOf } from './refusal-of.ts';

/**
 * A connection to the database that is made anew when the browser has dropped it, as Safari does
 * with pages in the background, and given up for good when a newer version of the page wants
 * the database.
 */
export class Connection {
  readonly #name: string;
  readonly #onNewer: () => void;
  readonly #onBlocked: () => void;
  #database: Promise<LibraryDatabase> | null = null;
  #closed: LibraryRefusal | null = null;

  constructor(name: string, onNewer: () => void, onBlocked: () => void) {
    this.#name = name;
    this.#onNewer = onNewer;
    this.#onBlocked = onBlocked;
  }

  #connect(): Promise<LibraryDatabase> {
    if (this.#database !== null) return this.#database;
    const opening = openDatabase(this.#name, {
      onNewer: () => {
        this.close(NEWER_VERSION);
        this.#onNewer();
      },
      onLost: () => this.#drop(),
      onBlocked: this.#onBlocked,
    });
    opening.catch(() => this.#drop());
    this.#database = opening;
    return opening;
  }

  #drop(): void {
    this.#database?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#database = null;
  }

  /** Runs `action`, once more where the connection had gone; what fails becomes a refusal. */
  async run<T>(action: (database: LibraryDatabase) => Promise<T>): Promise<T | LibraryRefusal> {
    for (let again = true; ; again = false) {
      if (this.#closed !== null) return this.#closed;
      try {
        return await action(await this.#connect());
      } catch (error) {
        const gone = error instanceof Error && error.name === 'InvalidStateError';
        if (gone) this.#drop();
        if (!gone || !again) return refusalOf(error);
      }
    }
  }

  /** Every later `run` gives `reason`. */
  close(reason: LibraryRefusal): void {
    this.#closed ??= reason;
    this.#drop();
  }
}
