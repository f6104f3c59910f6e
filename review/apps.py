"""The Django application of the queue."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "review"
