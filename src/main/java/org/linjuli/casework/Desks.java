package org.linjuli.casework;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;

/**
 * Who has to do with it.
 *
 * @param owner the desk that handles it now
 * @param answering the territorial desk that answers to the resident, also while a unit handles it
 * @param cameFrom the desk that transferred it to the owner
 * @param returned whether a transfer was returned already, which is allowed once
 * @param handlers the accounts that handled it at this desk; whoever gets it next starts afresh
 */
public record Desks(
        NodePath owner, NodePath answering, @Nullable NodePath cameFrom, boolean returned, Set<UUID> handlers) {

    public Desks {
        handlers = Set.copyOf(handlers);
    }

    static Desks at(NodePath owner, NodePath answering) {
        return new Desks(owner, answering, null, false, Set.of());
    }

    /** The desk one level up; the city's own desk where there is none above. */
    NodePath above() {
        return above(owner);
    }

    /** The desk one level up from another that has to do with it. */
    NodePath above(NodePath desk) {
        return desk.isUnit()
                ? answering
                : desk.level().flatMap(Level::above).map(desk::at).orElse(desk);
    }

    /** The desk that has to act in this state; null while the reporter has the word and at the end. */
    @Nullable
    NodePath owing(RequestState state) {
        return switch (state) {
            case SUBMITTED, ASSIGNED, ACCEPTED, IN_PROGRESS, REOPENED, SHELVED -> owner;
            case DECLINING, VERIFYING -> above();
            case WAITING_REPORTER, RESOLVED, CLOSED, DECLINED, WITHDRAWN, MERGED -> null;
        };
    }

    boolean isAtTop() {
        return owner.level().filter(level -> level == Level.CITY).isPresent();
    }

    Desks raised() {
        return new Desks(above(), above(), null, false, Set.of());
    }

    Desks delegated(NodePath to) {
        return new Desks(to, to, null, false, Set.of());
    }

    Desks transferred(NodePath to) {
        return new Desks(to, to.isUnit() ? answering : to, owner, returned, Set.of());
    }

    Desks returnedToSender() {
        var sender = java.util.Objects.requireNonNull(cameFrom, "only what was transferred can be returned");
        return new Desks(sender, sender.isUnit() ? answering : sender, null, true, Set.of());
    }

    /** One desk takes over from another whatever that one had to do with it; who handled it at its desk goes along. */
    Desks redrawn(NodePath from, NodePath to) {
        return new Desks(
                owner.equals(from) ? to : owner,
                answering.equals(from) ? to : answering,
                from.equals(cameFrom) ? to : cameFrom,
                returned,
                handlers);
    }

    Desks handledBy(UUID account) {
        var all = new HashSet<>(handlers);
        all.add(account);
        return new Desks(owner, answering, cameFrom, returned, all);
    }
}
