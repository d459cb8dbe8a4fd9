"use strict";
/* The kiosk page: one press, one number. A press has an id of its own, so that the server gives one number for it, however often
   the finger or the network repeats it. */
(function () {
  const GIVEN_MS = 20000;
  const WRITE_DOWN_MS = 90000;
  const LOOK_MS = 3000;
  const SLOWEST_LOOK_MS = 15000;
  const ANSWER_MS = 40000;
  const AFTER_TOUCH_MS = 500;

  const byId = (id) => document.getElementById(id);
  let words = [];
  let language = null;
  let purposes = [];
  let given = null;
  let pressed = null;
  let idle = 0;
  let idleMs = 45000;
  let failures = 0;
  let hearing = 0;

  function text(key, argument) {
    const found = language.words[key];
    return argument === undefined ? found : found.replace("{0}", argument);
  }

  function show(screen) {
    if (document.body.dataset.screen !== screen) {
      document.body.dataset.screen = screen;
      /* The second touch of a double tap means the screen that was there before. */
      document.body.dataset.deaf = "true";
      clearTimeout(hearing);
      hearing = setTimeout(() => { delete document.body.dataset.deaf; }, AFTER_TOUCH_MS);
    }
    rest();
  }

  /* After a while without a touch the next visitor finds the first screen, in Japanese. */
  function rest() {
    clearTimeout(idle);
    const screen = document.body.dataset.screen;
    const after = screen === "given" ? (given && given.paper !== "PRINTED" ? WRITE_DOWN_MS : GIVEN_MS) : idleMs;
    if (screen === "start" || screen === "given") {
      idle = setTimeout(begin, after);
    }
  }

  function begin() {
    given = null;
    /* What nobody was told is never told to the next visitor: the paper may be in somebody's hand. */
    pressed = null;
    byId("refused").hidden = true;
    speak(words[0]);
    show("start");
    draw();
  }

  function speak(chosen) {
    language = chosen;
    document.documentElement.lang = chosen.tag;
    document.querySelectorAll("[data-word]").forEach((node) => { node.textContent = text(node.dataset.word); });
    document.querySelectorAll("#languages button").forEach((node) => {
      node.setAttribute("aria-pressed", String(node.id === "language-" + chosen.code));
    });
    draw();
  }

  function element(tag, name, content) {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = content;
    return made;
  }

  function queue(purpose) {
    const line = element("span", "queue", "");
    if (purpose.waiting !== null) { line.append(element("span", "", text("kiosk.waiting", purpose.waiting))); }
    if (purpose.minutes !== null) { line.append(element("span", "", text("kiosk.minutes", purpose.minutes))); }
    return line;
  }

  function draw() {
    const all = byId("purposes");
    all.className = purposes.length < 3 ? "few" : purposes.length > 6 ? "many" : purposes.length > 4 ? "some" : "";
    const kept = document.activeElement ? document.activeElement.id : "";
    all.replaceChildren(...purposes.map((purpose) => {
      const button = element("button", "", "");
      button.type = "button";
      button.id = "purpose-" + purpose.letter;
      const said = element("span", "said", "");
      said.append(element("span", "name", purpose.names[language.code] || purpose.name), queue(purpose));
      button.append(element("span", "letter", purpose.letter), said);
      button.addEventListener("click", () => take(purpose));
      return button;
    }));
    if (kept && byId(kept)) { byId(kept).focus(); }
  }

  async function ask(path, options, limit) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), limit);
    try {
      const answer = await fetch(path, Object.assign({ cache: "no-store", signal: stop.signal }, options));
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return await answer.json();
    } finally {
      clearTimeout(timer);
    }
  }

  function id() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  }

  async function take(purpose) {
    if (document.body.dataset.screen !== "start" || document.body.dataset.deaf) { return; }
    /* A number that could not be told is asked for again by the same press. */
    pressed = pressed && pressed.letter === purpose.letter ? pressed : { letter: purpose.letter, id: id() };
    byId("refused").hidden = true;
    show("giving");
    try {
      given = await ask("/tickets", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ press: pressed.id, series: purpose.letter, language: language.code })
      }, ANSWER_MS);
      pressed = null;
      tell(purpose);
    } catch (error) {
      byId("refused").hidden = false;
      show("start");
    }
  }

  function tell(purpose) {
    byId("number").textContent = given.label;
    byId("purpose").textContent = purpose.names[language.code] || purpose.name;
    byId("before").textContent = given.waiting === null ? "" : text("kiosk.waiting", given.waiting);
    byId("wait").textContent = given.minutes === null ? text("kiosk.noEstimate") : text("kiosk.minutes", given.minutes);
    const paper = { PRINTED: "kiosk.take", NOT_PRINTED: "kiosk.noPaper", UNKNOWN: "kiosk.unknown" }[given.paper];
    byId("paper").textContent = text(paper);
    byId("paper").className = given.paper === "PRINTED" ? "big" : "big look";
    show("given");
  }

  async function look() {
    try {
      const state = await ask("/state", {}, ANSWER_MS);
      failures = 0;
      const same = JSON.stringify(purposes) === JSON.stringify(state.purposes);
      purposes = state.purposes;
      byId("mark").textContent = state.mark;
      byId("mark").hidden = state.mark === "";
      const screen = document.body.dataset.screen;
      if (!state.open && (screen === "start" || screen === "closed")) {
        show("closed");
      } else if (screen === "closed") {
        begin();
      } else if (!same && screen === "start") {
        draw();
      }
    } catch (error) {
      failures += 1;
      if (document.body.dataset.screen === "start") { show("closed"); }
    }
    setTimeout(look, Math.min(LOOK_MS * Math.max(1, failures), SLOWEST_LOOK_MS));
  }

  async function open() {
    try {
      const said = await ask("/words", {}, ANSWER_MS);
      words = said.languages;
      idleMs = said.idleMillis;
    } catch (error) {
      setTimeout(open, LOOK_MS);
      return;
    }
    byId("languages").replaceChildren(...words.map((each) => {
      const button = element("button", "", each.name);
      button.type = "button";
      button.id = "language-" + each.code;
      button.lang = each.tag;
      button.addEventListener("click", () => { speak(each); rest(); });
      return button;
    }));
    byId("closed-words").replaceChildren(...words.map((each, at) => {
      const line = element(at === 0 ? "h1" : "p", "", each.words["kiosk.closed"]);
      line.lang = each.tag;
      return line;
    }));
    speak(words[0]);
    byId("done").addEventListener("click", () => { if (!document.body.dataset.deaf) { begin(); } });
    document.addEventListener("pointerdown", rest);
    document.addEventListener("contextmenu", (event) => event.preventDefault());
    look();
  }

  open();
})();
