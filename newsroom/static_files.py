"""Static files as a release serves them: under names that change with their content."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Hashed and compressed; a script module imports others by their hashed names.

    Without that a browser would join a new module with old ones that it has kept.
    """

    support_js_module_import_aggregation = True
