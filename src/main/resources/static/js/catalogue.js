/* The catalogue's search field: hides what does not hold every word typed. */
(function () {
  'use strict';
  const field = document.getElementById('catalogue-find');
  if (!field) return;
  const none = document.getElementById('catalogue-none');
  function apply() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    document.querySelectorAll('.topic').forEach((topic) => {
      let here = 0;
      topic.querySelectorAll('li').forEach((item) => {
        const text = item.textContent.toLowerCase();
        item.hidden = !words.every((one) => text.includes(one));
        if (!item.hidden) here++;
      });
      topic.hidden = here === 0;
      shown += here;
    });
    none.hidden = shown > 0;
  }
  field.addEventListener('input', apply);
  document.addEventListener('catalogue-sorted', apply);
  apply();
})();
