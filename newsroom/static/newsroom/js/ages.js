// Ages in words that stay true on a page left open: "3 min" becomes "4 min".
// By the rule of social/ages.py, and by the newsroom's clock where the page tells it.

const EVERY = 15_000;

const clock = document.querySelector("[data-now]")?.dataset.now;
const ahead = Date.parse(clock) - Date.now() || 0;

function age(moment) {
  const minutes = Math.max(1, Math.floor((Date.now() + ahead - Date.parse(moment)) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}

function tell() {
  document.querySelectorAll("time[data-age][datetime]").forEach((time) => {
    const words = age(time.dateTime);
    if (time.textContent !== words) time.textContent = words;
  });
}

if (document.querySelector("time[data-age]")) {
  setInterval(tell, EVERY);
  document.addEventListener("ages", tell);
}
