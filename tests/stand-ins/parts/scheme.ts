import { useEffect } from 'react';
import type { Scheme } from './options';

/** Marks the document as the tool does, through `mark`, and tells the browser's own controls. */
export function useScheme(scheme: Scheme, mark: (dark: boolean) => void): void {
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
    mark(scheme === 'dark');
  }, [scheme, mark]);
}
