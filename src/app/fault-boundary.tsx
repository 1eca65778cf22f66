import { Component, type ErrorInfo, type ReactNode } from 'react';
import { FaultScreen } from './fault-screen.tsx';

interface FaultBoundaryProps {
  /** Writes what is on this device to a file; without it the button is missing. */
  readonly saveWork?: (() => void | Promise<void>) | undefined;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly fault: unknown;
  readonly failed: boolean;
}

export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { fault: null, failed: false };

  static getDerivedStateFromError(fault: unknown): FaultBoundaryState {
    return { fault, failed: true };
  }

  override componentDidCatch(fault: unknown, { componentStack }: ErrorInfo): void {
    // Only on this device: a fault report would be a request to somebody, and may hold what was typed.
    console.error(fault, componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <FaultScreen fault={this.state.fault} saveWork={this.props.saveWork} />;
  }
}
