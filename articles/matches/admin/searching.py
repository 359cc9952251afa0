"""Search in the admin that forgives accents and case."""

from ..names import fold


class FoldedSearch:
    """Looks for the words typed with accents, case and punctuation set aside.

    `search_fields` name folded columns.
    """

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(  # type: ignore[misc]
            request, queryset, fold(search_term)
        )
