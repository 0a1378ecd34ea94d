"""Security headers on every answer."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

TAJUK = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    # An API answer is data: it loads nothing. Pages set their own policy.
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
)


class SecurityHeaders:
    """Adds each header that the answer does not set itself."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                ada = {nama for nama, _ in message["headers"]}
                tambahan = [satu for satu in TAJUK if satu[0] not in ada]
                message["headers"] = [*message["headers"], *tambahan]
            await send(message)

        await self.app(scope, receive, send_with_headers)
