"""The encoding of a page: its mark, its bytes, what it declares, what it seems to be."""

from __future__ import annotations

import pytest

from newsclean import errors
from newsclean.readers.decode import decode_page

TEXT = "Die Fähre fährt – „endlich“"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (b'<meta charset="iso-8859-1">' + TEXT.encode("cp1252"), f'<meta charset="iso-8859-1">{TEXT}'),
        (b'<meta charset="iso-8859-1">' + TEXT.encode(), f'<meta charset="iso-8859-1">{TEXT}'),  # the bytes know better
        (
            b"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"
            + "Паром ходит".encode("cp1251"),
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Паром ходит",
        ),
        (
            b'<?xml version="1.0" encoding="koi8-r"?>' + "Паром".encode("koi8-r"),
            '<?xml version="1.0" encoding="koi8-r"?>Паром',
        ),
        (b"<meta charset=gb2312>" + "汐見㐀".encode("gb18030"), "<meta charset=gb2312>汐見㐀"),
        (b"<meta charset=iso-2022-jp>" + "汐見".encode("iso-2022-jp"), "<meta charset=iso-2022-jp>汐見"),
        (b"<meta charset=utf-8>Caf\xe9 au lait", "<meta charset=utf-8>Café au lait"),
        (
            "<meta charset=utf-8>Café à la crème brûlée, déjà ".encode() + b"\xe9",
            "<meta charset=utf-8>Café à la crème brûlée, déjà \ufffd",
        ),
        (TEXT.encode("cp1252"), TEXT),
        (b"", ""),
    ],
)
def test_decodes(data: bytes, text: str) -> None:
    assert decode_page(data) == text


def test_a_given_encoding_wins() -> None:
    assert decode_page(b"<meta charset=utf-8>\xe4", "latin-1") == "<meta charset=utf-8>ä"
    with pytest.raises(errors.OptionError, match="no-such"):
        decode_page(b"x", "no-such")


def test_a_page_in_which_nothing_fits_is_still_read() -> None:
    assert decode_page(b"<meta charset=no-such>" + bytes(range(1, 256)) * 3)
