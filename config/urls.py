"""All addresses of the queue stand in `review.urls`."""

from django.urls import include, path

urlpatterns = [path("", include("review.urls"))]

handler403 = "review.views.faults.forbidden"
handler404 = "review.views.faults.not_found"
handler500 = "review.views.faults.broken"
