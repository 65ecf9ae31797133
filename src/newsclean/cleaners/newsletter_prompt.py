"""Invitations to subscribe to a newsletter, with their forms and their fine print."""

from newsclean.cleaners.appeal import Appeal

newsletter_prompt = Appeal("newsletter_prompt")
