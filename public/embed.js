// Service Barometer: gives each embedded chart the height it asks for. Reads nothing, stores nothing.
(() => {
  const home = new URL(document.currentScript.src).origin;
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(`${home}/`));

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== home || data?.type !== 'service-barometer:height') return;
    const height = Math.min(Math.max(Number(data.height) || 0, 50), 10000);
    for (const frame of frames())
      if (frame.contentWindow === source) frame.style.height = `${height}px`;
  });

  // A frame that was ready before this script has already spoken: ask again.
  for (const frame of frames())
    frame.contentWindow.postMessage({ type: 'service-barometer:measure' }, '*');
})();
