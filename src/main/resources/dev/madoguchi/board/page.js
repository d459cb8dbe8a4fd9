"use strict";
/* The board of a waiting room. It asks the server for the next change and waits for it; when the server is away it says since when,
   shows no number, and tries again after a growing pause. The time is the server's: the board's own clock may be wrong. */
(function () {
  const WAIT_S = 10;
  const ANSWER_MS = (WAIT_S + 5) * 1000;
  const PATIENCE_MS = 4000;
  const FIRST_PAUSE_MS = 500;
  const LONGEST_PAUSE_MS = 15000;
  const NEW_MS = 15000;
  const JUMP_MS = 3000;
  const MOST_BEFORE = 6;

  const byId = (id) => document.getElementById(id);
  const body = document.body;
  const place = location.pathname.split("/").slice(2, 4).join("/");
  let state = null;
  let version = 0;
  let announced = null;
  let synced = null;
  let failedAt = null;
  let asking = null;
  let overdue = false;
  let newUntil = 0;
  let audio = null;

  function sync(now) {
    synced = { server: Date.parse(now), steady: performance.now(), wall: Date.now() };
  }

  /* Where the computer slept, the steady count may have stood still: then the time is not known until the server says it. */
  function sure() {
    return synced !== null
      && Math.abs((Date.now() - synced.wall) - (performance.now() - synced.steady)) < JUMP_MS;
  }

  function clock(at) {
    return new Intl.DateTimeFormat("ja-JP", {
      timeZone: state.zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23"
    }).format(at);
  }

  function serverNow() {
    return synced.server + performance.now() - synced.steady;
  }

  function tick() {
    if (synced !== null && !sure()) {
      synced = null;
      if (asking !== null) { asking.abort(); }
    }
    byId("clock").textContent = state !== null && synced !== null ? clock(serverNow()) : "--:--";
    if (failedAt !== null && performance.now() - failedAt > PATIENCE_MS) { lose(); }
    if (newUntil !== 0 && performance.now() > newUntil) {
      newUntil = 0;
      body.classList.remove("new");
    }
  }

  function lose() {
    if (body.dataset.link === "lost") { return; }
    body.dataset.link = "lost";
    const since = state === null ? null : clock(Date.parse(state.now));
    byId("lost-words").textContent = since === null ? body.dataset.never : body.dataset.since.replace("{0}", since);
    byId("lost-english").textContent = since === null ? body.dataset.neverEn : body.dataset.sinceEn.replace("{0}", since);
  }

  function element(tag, name, content) {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = content;
    return made;
  }

  function english(content) {
    const made = element("span", "", content);
    made.lang = "en";
    return made;
  }

  function windowWords(call) {
    const words = byId("window-words").dataset;
    return call.windowNumber > 0
      ? [words.ja.replace("{0}", call.windowNumber), words.en.replace("{0}", call.windowNumber)]
      : [call.windowName, ""];
  }

  function draw() {
    byId("site").textContent = state.siteName;
    const newest = state.calls[0];
    byId("newest").hidden = newest === undefined;
    byId("nobody").hidden = newest !== undefined;
    if (newest !== undefined) {
      const [japanese, other] = windowWords(newest);
      byId("number").textContent = newest.label;
      byId("window").replaceChildren(japanese, english(other));
      byId("window-name").textContent = newest.windowNumber > 0 ? newest.windowName : "";
      byId("times").textContent = newest.times > 1 ? body.dataset.times.replace("{0}", newest.times) : "";
    }
    byId("calls").replaceChildren(...state.calls.slice(1, 1 + MOST_BEFORE).map((call) => {
      const item = element("li", "", "");
      item.append(element("span", "label", call.label), element("span", "window", windowWords(call)[0]));
      return item;
    }));
    byId("lines").className = state.lines.length > 6 ? "many" : "";
    byId("lines").replaceChildren(...state.lines.map((line) => {
      const item = element("li", "", "");
      item.append(
        element("span", "letter", line.purpose),
        element("span", "name", line.name),
        element("span", "count", body.dataset.people.replace("{0}", line.waiting)),
        element("span", "wait", line.waiting === 0 || line.estimateMinutes === null
          ? "" : body.dataset.minutes.replace("{0}", line.estimateMinutes)));
      return item;
    }));
  }

  function announce() {
    const newest = state.calls[0];
    const seq = newest === undefined ? 0 : newest.seq;
    /* What was called before this board was switched on is shown, and not announced. */
    if (announced !== null && seq > announced) {
      body.classList.remove("new");
      void body.offsetWidth;
      body.classList.add("new");
      newUntil = performance.now() + NEW_MS;
      chime();
    }
    announced = announced === null ? seq : Math.max(announced, seq);
  }

  /* Browsers play no sound before somebody touched the page or pressed a key, unless they were told to. */

  function allowSound() {
    audio = audio || new AudioContext();
    audio.resume().then(() => {
      byId("sound-off").hidden = audio.state === "running";
      byId("sound-on").hidden = audio.state !== "running";
    });
  }

  function tone(hertz, at) {
    const loudness = audio.createGain();
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(0.4, at + 0.01);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1);
    const sound = audio.createOscillator();
    sound.frequency.value = hertz;
    sound.connect(loudness).connect(audio.destination);
    sound.start(at);
    sound.stop(at + 1);
  }

  function chime() {
    if (audio !== null && audio.state === "running") {
      tone(659.26, audio.currentTime);
      tone(523.25, audio.currentTime + 0.55);
    }
  }

  async function ask() {
    asking = new AbortController();
    const timer = setTimeout(() => { overdue = true; asking.abort(); }, ANSWER_MS);
    try {
      const wait = body.dataset.link === "live" && synced !== null ? WAIT_S : 0;
      const answer = await fetch("/api/v1/queue/" + place + "/board?since=" + version + "&wait=" + wait,
        { cache: "no-store", signal: asking.signal });
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return await answer.json();
    } finally {
      clearTimeout(timer);
      asking = null;
    }
  }

  async function follow() {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      try {
        const told = await ask();
        sync(told.now);
        state = told;
        version = told.version;
        failedAt = null;
        overdue = false;
        pause = FIRST_PAUSE_MS;
        draw();
        announce();
        body.dataset.link = "live";
        tick();
      } catch (error) {
        if (failedAt === null) { failedAt = performance.now(); }
        /* A line on which nothing came for so long has been patient enough. */
        if (overdue) { lose(); }
        const wait = pause * (0.75 + Math.random() / 2);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        await new Promise((go) => setTimeout(go, wait));
      }
    }
  }

  document.addEventListener("pointerdown", allowSound);
  document.addEventListener("keydown", allowSound);
  allowSound();
  setInterval(tick, 250);
  follow();
})();
