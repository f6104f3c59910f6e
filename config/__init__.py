"""Settings, reference tables, and the Django project."""
