"""The public addresses about quoted posts."""

from django.urls import path

from social import views

app_name = "social"
urlpatterns = [
    path("thank-you/", views.thanks, name="thanks"),
    path("<int:pk>/is-this-yours/", views.is_this_yours, name="is_this_yours"),
]
