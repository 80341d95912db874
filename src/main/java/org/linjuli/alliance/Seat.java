package org.linjuli.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;

/**
 * A seat at the table (席位).
 *
 * @param place tells the seats of a role apart, from 1
 * @param member the organization or unit
 * @param holders who holds a post of the member now, and so acts for the seat
 */
public record Seat(
        UUID id,
        SeatRole role,
        int place,
        UUID member,
        String name,
        @Nullable Signature signature,
        @Nullable Leaving leaving,
        Set<AccountId> holders) {

    /** Who signed for it, and when. */
    public record Signature(AccountId by, Instant at) {}

    /** When and why it left. */
    public record Leaving(LocalDate on, String why) {}

    public Seat {
        holders = Set.copyOf(holders);
    }

    public boolean isOf(Actor actor) {
        return holders.contains(actor.account());
    }

    public boolean isBound() {
        return signature != null && leaving == null;
    }

    Seat signed(Signature by) {
        return new Seat(id, role, place, member, name, by, leaving, holders);
    }

    Seat left(Leaving how) {
        return new Seat(id, role, place, member, name, signature, how, holders);
    }

    Seat heldBy(Set<AccountId> now) {
        return new Seat(id, role, place, member, name, signature, leaving, now);
    }
}
