"""What gunicorn serves as the public page: the settings of INTAKE_CONFIG in, the WSGI application out. No Django."""

from config.service import load, register_folder
from intake.verify_site.site import Site

_chosen = load()
application = Site(
    _chosen.verification,
    _chosen.prefecture,
    register_folder(_chosen),
    test=_chosen.seal.test_authority if _chosen.seal is not None else _chosen.demo,
)
