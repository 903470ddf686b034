// Buttons that copy: <button data-copy="id of a field or of any text">. Without this script, or
// where a browser does not let pages copy, they are not shown.
if (navigator.clipboard !== undefined) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    const place = button.closest("[hidden]");
    if (place !== null) {
      place.hidden = false;
    }
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      const told = button.parentElement.querySelector("[role=status]");
      try {
        await navigator.clipboard.writeText(source.value ?? source.textContent);
        told.textContent = "Copied";
      } catch {
        source.focus();
        source.select?.();
        told.textContent = "Press Ctrl and C to copy";
      }
    });
  }
}
