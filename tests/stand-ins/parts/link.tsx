/** @jsxImportSource react */
import type { AnchorHTMLAttributes } from 'react';
import { navigate } from './address';

/** A link that stays inside the application unless it leads away or a modifier is held. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || !href.startsWith('/')) return;
        event.preventDefault();
        navigate(href);
      }}
    />
  );
}
