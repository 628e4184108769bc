// Queues calls made before the widget has loaded; the loader takes the queue over.
window.momentdesk =
  window.momentdesk ||
  function momentdesk(...call) {
    momentdesk.q.push(call);
  };
window.momentdesk.q = window.momentdesk.q || [];
