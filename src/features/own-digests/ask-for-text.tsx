import { useRef, useState, type ReactNode } from 'react';
import styles from './add-digest-dialog.module.css';

/** A text and the name that it goes by. */
export interface GivenFile {
  readonly file: string;
  readonly text: Blob;
}

interface AskForTextProps {
  readonly onGive: (given: readonly GivenFile[]) => void;
}

/** A longer text is read as soon as it is pasted: a field would take seconds to lay it out. */
const LONG = 100_000;

/** Files by button or drop (the whole page takes drops), or text to paste. */
export function AskForText({ onGive }: AskForTextProps): ReactNode {
  const chooser = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(false);
  const givePasted = (text: string) => {
    onGive([{ file: 'Pasted text', text: new Blob([text]) }]);
  };
  return (
    <div className={styles.part}>
      <p>
        Pages of papers that you saved or copied: titles and abstracts. They are read here and
        stay in this browser.
      </p>
      <button
        type="button"
        className={styles.drop}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        <b>Choose files</b>
        <span className={styles.quiet}>or drop them anywhere on this page</span>
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          onGive([...(target.files ?? [])].map((file) => ({ file: file.name, text: file })));
        }}
      />
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          const text = field.current?.value ?? '';
          if (text.trim() === '') setEmpty(true);
          else givePasted(text);
        }}
      >
        <label htmlFor={FIELD_ID}>Or paste the text</label>
        <textarea
          id={FIELD_ID}
          ref={field}
          rows={5}
          spellCheck={false}
          aria-describedby={empty ? EMPTY_ID : undefined}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (text.length < LONG || field.current?.value !== '') return;
            event.preventDefault();
            givePasted(text);
          }}
        />
        {empty && (
          <p id={EMPTY_ID} role="alert">
            There is no text here yet.
          </p>
        )}
        <button type="submit">Read it</button>
      </form>
    </div>
  );
}

const FIELD_ID = 'pasted-text';
const EMPTY_ID = 'pasted-text-empty';
