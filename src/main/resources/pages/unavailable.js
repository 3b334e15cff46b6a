// Asks until the system is there again, then opens the same address. An answer of the browser itself counts as none.
const look = async () => {
  try {
    const answer = await fetch('/sign-in', { method: 'HEAD', cache: 'no-store', redirect: 'manual' });
    if (answer.status < 500) { location.replace(location.href); return; }
  } catch { /* asked again */ }
  setTimeout(look, 2000);
};
setTimeout(look, 2000);
