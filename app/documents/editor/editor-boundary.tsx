import { Component, type ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

type Props = { children: ReactNode; fallback: ReactNode };

/** A fault in the editor leaves the text in view, with a way back to writing. */
export class EditorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <>
        <Notice tone="warning" title="The editor stopped">
          <p>
            What was shown as saved is on the server. Below is the text as this page opened it, for
            reading.
          </p>
          <Button type="button" variant="secondary" onClick={() => globalThis.location.reload()}>
            Reload and go on writing
          </Button>
        </Notice>
        {this.props.fallback}
      </>
    );
  }
}
