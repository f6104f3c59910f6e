"""All addresses of the queue stand in `review.urls`."""

from django.urls import include, path

urlpatterns = [path("", include("review.urls"))]
