"""Who may sign in: from a name, a role and a password to an account with its profile."""

from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from cases.models import AgentProfile
from cases.states import Role

ROLES = tuple(role.value for role in Role if role is not Role.MACHINE)


def add(
    username: str, password: str, *, name: str, role: str, quality: str, department: str, named: bool = True
) -> None:
    """Make or change an account. ValueError says what is wrong with the role, the name or the password."""
    if role not in ROLES:
        raise ValueError(f"there is no role {role}: choose {', '.join(ROLES)}")
    first, _, last = name.strip().partition(" ")
    if not last:
        raise ValueError("give a first name and a family name")
    user_model = get_user_model()
    with transaction.atomic():
        user = user_model.objects.filter(username=username).first() or user_model(username=username)
        user.first_name, user.last_name = first, last
        try:
            validate_password(password, user)
        except ValidationError as error:
            raise ValueError(" ".join(error.messages)) from error
        user.set_password(password)
        user.save()
        AgentProfile.objects.update_or_create(
            user=user,
            defaults={"role": role, "quality": quality, "department": department, "named_in_letters": named},
        )
