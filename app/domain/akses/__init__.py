"""Access: roles, permissions, reach. Pure; whoever loads the actor brings the facts."""

from app.domain.akses.kebijakan import Kebijakan, kebijakan
from app.domain.akses.pelaku import BatasToken, Jangkauan, Pelaku

__all__ = ["BatasToken", "Jangkauan", "Kebijakan", "Pelaku", "kebijakan"]
