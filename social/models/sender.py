"""How many messages a connection has sent lately, without keeping who it is."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

MOST_IN_AN_HOUR = 5
HOUR = timedelta(hours=1)
# Whoever has one address of IPv6 has the whole network around it.
NETWORK = 64


class SenderQuerySet(models.QuerySet["Sender"]):
    def forget(self) -> int:
        """Delete every count whose hour is over; how many there were."""
        return self.filter(since__lte=timezone.now() - HOUR).delete()[0]

    def may_send(self, address: str) -> bool:
        """Count one more message; whether the connection has any left this hour.

        One count for all processes: it is moved in the database, from one row.
        """
        self.forget()
        key = key_of(address)
        self.get_or_create(key=key, defaults={"since": timezone.now()})
        left = self.filter(key=key, number__lt=MOST_IN_AN_HOUR)
        return bool(left.update(number=F("number") + 1))


class Sender(models.Model):
    """One connection within one hour, known by a keyed digest of its address."""

    key = models.CharField(max_length=64, unique=True)
    since = models.DateTimeField(db_index=True)
    number = models.PositiveSmallIntegerField(default=0)

    objects = SenderQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.number} messages since {self.since:%H:%M}"


def key_of(address: str) -> str:
    """A digest that nobody without the site's key can lead back to the address."""
    return salted_hmac(
        "social.sender", network_of(address), algorithm="sha256"
    ).hexdigest()


def network_of(address: str) -> str:
    """The address, or the network of one person where addresses are plenty."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ip_network((found, NETWORK), strict=False))
    return str(found)
