"""The door."""

import pytest
from windows import sign_in


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("reader", ["zh-Hans-phone"], indirect=True)
def test_who_signs_in_lands_on_the_board(new_page, demonstration, javascript):
    page = new_page(signed_in=False, javascript=javascript)
    sign_in(page, demonstration)
    page.wait_for_url("**/board")


@pytest.mark.parametrize("reader", ["en-desktop"], indirect=True)
def test_a_wrong_password_opens_nothing(new_page, demonstration):
    stranger = new_page(signed_in=False)
    with stranger.expect_response(lambda answer: answer.request.method == "POST") as refusal:
        sign_in(stranger, demonstration, password="not the password")
    assert 400 <= refusal.value.status < 500
    stranger.wait_for_load_state()
    board = stranger.goto("/board")
    assert board.status >= 400 or not stranger.url.endswith("/board")
