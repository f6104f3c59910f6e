// What a page does beyond plain links and forms: the viewer, the countdown, the keyboard. Every page works without it.
"use strict";
document.documentElement.classList.add("js");

// --- the viewer: zoom, turn, hide the boxes; the choice stays while pages are changed
const view = { zoom: 1, turn: 0, boxes: true };

function applyView() {
  const sheet = document.querySelector("[data-sheet]");
  if (!sheet) return;
  const stage = sheet.parentElement;
  const picture = sheet.querySelector("img");
  sheet.classList.remove("turn-90", "turn-180", "turn-270");
  if (view.turn) sheet.classList.add("turn-" + view.turn);
  sheet.classList.toggle("grown", view.zoom > 1);
  sheet.style.width = "";
  if (view.zoom > 1 && picture.naturalWidth) {
    const fit = Math.min(stage.clientWidth / picture.naturalWidth, stage.clientHeight / picture.naturalHeight);
    sheet.style.width = Math.round(picture.naturalWidth * fit * view.zoom) + "px";
  }
  stage.classList.toggle("no-boxes", !view.boxes);
  const button = document.querySelector("[data-boxes]");
  if (button) button.setAttribute("aria-pressed", String(view.boxes));
}

function showActiveBox() {
  const stage = document.querySelector(".viewer-stage");
  const box = stage && stage.querySelector(".box-on");
  if (!box || view.zoom <= 1) return;
  const there = box.getBoundingClientRect();
  const here = stage.getBoundingClientRect();
  stage.scrollBy(there.left + there.width / 2 - here.left - here.width / 2, there.top + there.height / 2 - here.top - here.height / 2);
}

function zoom(step) {
  view.zoom = step === 0 ? 1 : Math.min(6, Math.max(1, view.zoom * (step > 0 ? 1.5 : 1 / 1.5)));
  if (view.zoom < 1.05) view.zoom = 1;
  applyView();
  showActiveBox();
}

function turn() {
  view.turn = (view.turn + 90) % 360;
  applyView();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button && button.dataset.zoom) zoom({ in: 1, out: -1, fit: 0 }[button.dataset.zoom]);
  if (button && "turn" in button.dataset) turn();
  if (button && "boxes" in button.dataset) { view.boxes = !view.boxes; applyView(); }
  if (button && "copy" in button.dataset) {
    navigator.clipboard.writeText(button.dataset.copy).then(() => { button.textContent = button.dataset.copied; });
  }
  if (button && button.dataset.keys === "open") document.getElementById("keys").showModal();
  const open = document.querySelector(".more[open]");
  if (open && !open.contains(event.target)) open.open = false;
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (!document.querySelector("[data-viewer]")) return;
  const asked = new URLSearchParams((event.detail.pathInfo.requestPath || "").split("?")[1] || "").get("paper");
  if (!asked) return;
  view.turn = 0;
  for (const thumb of document.querySelectorAll("[data-thumb]")) {
    if (thumb.dataset.thumb === asked) thumb.setAttribute("aria-current", "true");
    else thumb.removeAttribute("aria-current");
  }
  const picture = document.querySelector("[data-sheet] img");
  const settle = () => { applyView(); showActiveBox(); };
  if (picture && !picture.complete) picture.addEventListener("load", settle, { once: true });
  settle();
  const viewer = document.getElementById("viewer");
  const top = viewer.getBoundingClientRect().top;
  if (top < 0 || top > window.innerHeight * 0.6) viewer.scrollIntoView({ block: "start" });
});

// A session that has ended answers a partial request with the sign-in page: go there instead of showing it inside.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.responseURL.includes("/sign-in/")) {
    event.detail.shouldSwap = false;
    window.location.reload();
  }
});

// --- the countdown of a decision
for (const place of document.querySelectorAll("[data-countdown]")) {
  const end = Date.now() + Number(place.dataset.countdown) * 1000;
  const left = place.querySelector("[data-left]");
  const tick = () => {
    const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
    left.textContent = String(seconds);
    if (seconds > 0) window.setTimeout(tick, 500);
    else window.setTimeout(() => window.location.assign(place.dataset.after), 1500);
  };
  tick();
}

// --- the keyboard
function step(direction) {
  const links = [...document.querySelectorAll(document.querySelector("[data-thumb]") ? "[data-thumb]" : ".row-link")];
  if (!links.length) return;
  const current = links.findIndex((link) => link === document.activeElement || link.getAttribute("aria-current"));
  const next = links[Math.min(links.length - 1, Math.max(0, current + direction))];
  next.focus();
  if (next.dataset.thumb) next.click();
}

// The digit of a key, also where the row of digits gives other signs (French keyboards): what is printed on the key.
function digitOf(event) {
  return (/^(?:Digit|Numpad)([0-9])$/.exec(event.code) || /^([0-9])$/.exec(event.key) || [])[1];
}

// Other mail under another category: a button of the open message, or the row of the list that has the focus.
function sort(digit) {
  const button = document.querySelector('[data-press="' + digit + '"]');
  const select = document.activeElement.closest("tr")?.querySelector("[data-sort]");
  const option = select?.querySelector('[data-digit="' + digit + '"]');
  if (!button && !option) return false;
  if (button) button.click();
  else {
    select.value = option.value;
    select.form.requestSubmit();
  }
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, dialog[open]")) return;
  const digit = digitOf(event);
  if (digit !== undefined && !event.shiftKey && !event.repeat && sort(digit)) {
    event.preventDefault();
    return;
  }
  const marked = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
  const keys = {
    "/": () => document.getElementById("find")?.focus(),
    f: () => document.querySelector(".menu a")?.click(),
    j: () => step(1),
    k: () => step(-1),
    "+": () => zoom(1),
    "-": () => zoom(-1),
    r: turn,
    "?": () => document.getElementById("keys")?.showModal(),
  };
  const act = marked ? () => (marked.href ? marked.click() : marked.focus()) : keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
