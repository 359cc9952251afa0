"""What tests of readers' pages share: a page as a tree, and its words."""

from selectolax.lexbor import LexborHTMLParser


def page(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return LexborHTMLParser(response.content)


def words(node):
    return " ".join(node.text(separator=" ").split())


def words_of(response, selector):
    """The words of everything on a page that the selector finds."""
    tree = LexborHTMLParser(response.content)
    return " ".join(words(node) for node in tree.css(selector))
