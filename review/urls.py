"""The addresses of the queue."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
