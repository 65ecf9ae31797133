"""Notices about cookies and consent."""

from newsclean.cleaners.appeal import Appeal

cookie_notice = Appeal("cookie_notice")
