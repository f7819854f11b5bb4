import { Component, type ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** A bug of ours ends in a sentence and a way on, never in a blank page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main>
        <h1 className="visually-hidden">Something went wrong</h1>
        <EmptyState title="Something went wrong on this page.">
          <p>Your saved papers are safe. Load the page again to go on.</p>
          <p>
            <button
              type="button"
              onClick={() => {
                location.reload();
              }}
            >
              Load again
            </button>
          </p>
        </EmptyState>
      </main>
    );
  }
}
