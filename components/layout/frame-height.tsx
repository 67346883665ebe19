'use client';

import { useEffect } from 'react';

/** Tells the page around an embedded one how high it is: whenever that changes, and when asked. */
export function FrameHeight({ id }: { id: string }) {
  useEffect(() => {
    const tell = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      // A height is no secret, and who embeds us is not known.
      window.parent.postMessage({ type: 'service-barometer:height', height, id }, '*');
    };
    const answer = ({ data }: MessageEvent<{ type?: string } | null>) => {
      if (data?.type === 'service-barometer:measure') tell();
    };
    const observer = new ResizeObserver(tell);
    observer.observe(document.body);
    window.addEventListener('message', answer);
    return () => {
      observer.disconnect();
      window.removeEventListener('message', answer);
    };
  }, [id]);
  return null;
}
