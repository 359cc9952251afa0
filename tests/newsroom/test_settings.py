"""What the settings promise."""

from django.conf import settings


def test_the_policy_allows_nothing_unsafe():
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    sources = [str(source) for values in directives.values() for source in values]
    assert not [source for source in sources if "unsafe" in source]
