// Keeps a page fresh: asks for it again every few seconds, and puts its content in place of the old one.
"use strict";
const EVERY = 1000 * Number(document.getElementById("content").dataset.every);
const LIMIT = 8_000;
const lost = document.getElementById("lost");

const focusable = "a[href], button, input, select, [tabindex]";

function replace(content) {
  const old = document.getElementById("content");
  const place = [...old.querySelectorAll(focusable)].indexOf(document.activeElement);
  const scrolled = [...old.querySelectorAll(".scroll")].map((each) => each.scrollLeft);
  old.replaceWith(document.importNode(content, true));
  const now = document.getElementById("content");
  now.querySelectorAll(".scroll").forEach((each, i) => { each.scrollLeft = scrolled[i] ?? 0; });
  if (place >= 0) {
    now.querySelectorAll(focusable)[place]?.focus({ preventScroll: true });
  }
}

// how many wait stands in the title and in the menu
function renewHead(page) {
  document.title = page.title;
  const fresh = [...page.querySelectorAll("nav a")];
  document.querySelectorAll("nav a").forEach((each, i) => {
    if (fresh[i] && each.textContent !== fresh[i].textContent) {
      each.textContent = fresh[i].textContent;
      each.className = fresh[i].className;
    }
  });
}

// who is just choosing something keeps what was chosen
function choosing() {
  return document.activeElement?.matches("#content input, #content select") ?? false;
}

async function refresh() {
  try {
    if (!document.hidden && !choosing()) {
      const answer = await fetch(location.href, {
        headers: { "Madoguchi-Live": "1" }, cache: "no-store", redirect: "error", signal: AbortSignal.timeout(LIMIT),
      });
      if (answer.status === 403) {
        location.reload();
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const content = page.getElementById("content");
      lost.hidden = answer.ok && content !== null;
      if (answer.ok && content) {
        replace(content);
        renewHead(page);
      }
    }
  } catch {
    lost.hidden = false;
  }
  setTimeout(refresh, EVERY);
}

if (EVERY > 0) {
  setTimeout(refresh, EVERY);
}
