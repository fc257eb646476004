"""Sentences on duty that rested on IEEPA and on its refund."""

UNKNOWN = (
    "What we do not know about any entry: whether and when it was liquidated (its duty settled), "
    "whether a protest is open, who the importer of record is, and whether a refund was paid. The "
    "importer's own customs records show that. Not legal advice."
)


def rested_sentence(rested_usd: float, duty_usd: float) -> str:
    """How much of a duty rested on IEEPA, in dollars and as a share.

    rested_usd, duty_usd: US dollars, the duty above zero.
    """
    return (
        f"**${rested_usd:,.2f}** of this duty, {100 * rested_usd / duty_usd:.0f}%, rested on IEEPA "
        "(the fentanyl and reciprocal duties). The Supreme Court ruled that this act does not "
        "authorize tariffs."
    )
