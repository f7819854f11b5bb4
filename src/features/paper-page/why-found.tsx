import { useEffect, useState, type ReactNode } from 'react';
import type { HitExplanation } from '#search/query-answer.ts';
import styles from './links.module.css';
import { Section } from './section.tsx';

/** `null` where the paper is not among the hits. Each query has a function of its own. */
export type ExplainHit = () => Promise<HitExplanation | null>;

interface WhyFoundProps {
  readonly explain: ExplainHit;
}

async function answer(explain: ExplainHit): Promise<ReactNode> {
  try {
    const explanation = await explain();
    const { FoundReasons } = await import('./found-reasons.tsx');
    return <FoundReasons explanation={explanation} />;
  } catch {
    return <p>This could not be loaded. Close it and open it again to try again.</p>;
  }
}

/** "Why is this here": of the open paper while there is a query, worked out when it is opened. */
export function WhyFound({ explain }: WhyFoundProps): ReactNode {
  const [open, setOpen] = useState(false);
  // The answer to the query before stands until the next one is there: nothing jumps meanwhile.
  const [shown, setShown] = useState<ReactNode>(null);
  useEffect(() => {
    if (!open) return;
    let wanted = true;
    const ask = async () => {
      const next = await answer(explain);
      if (wanted) setShown(next);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [open, explain]);
  return (
    <div className="needs-script no-print">
      <Section title="Search">
        <details
          className={styles.source}
          onToggle={(event) => {
            setOpen(event.currentTarget.open);
          }}
        >
          <summary>Why is this here</summary>
          {shown}
        </details>
      </Section>
    </div>
  );
}
