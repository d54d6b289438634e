"""Where things stand on an order's page."""

from test_pages import order


def test_the_journal_comes_last_on_a_phone_and_beside_the_forms_on_a_desktop(page, api, reader):
    page.goto(order(api))
    journal = page.locator("#journal").bounding_box()
    progress = page.locator("#record-progress").bounding_box()
    acts = page.locator(".cols.order > aside").bounding_box()
    told = page.locator(".cols.order > div:not(.first)").bounding_box()
    # On either screen it stands under what it tells of, with nothing but its own margin between.
    assert 0 <= journal["y"] - (told["y"] + told["height"]) < acts["height"] + 60
    if reader.screen == "phone":
        assert progress["y"] < journal["y"]
        assert acts["y"] + acts["height"] <= journal["y"]
        assert journal["x"] == progress["x"]
    else:
        assert journal["y"] - (told["y"] + told["height"]) < 60
        assert acts["y"] < journal["y"] and acts["x"] > journal["x"] + told["width"]
        first = page.locator(".cols.order > .first").bounding_box()
        assert abs(acts["y"] - (first["y"] + first["height"])) < 2
