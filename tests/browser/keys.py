"""Going through a page with the keyboard."""

MOST = 120  # presses


def tab_to(page, target):
    """Presses Tab until the target has the focus."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if target.evaluate("each => each === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {target}")
