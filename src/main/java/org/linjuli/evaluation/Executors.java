package org.linjuli.evaluation;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;

/**
 * Who did what is judged; they take no part in judging it.
 *
 * @param desk whoever serves it is one of them
 */
public record Executors(Set<AccountId> accounts, @Nullable NodePath desk) {

    public Executors {
        accounts = Set.copyOf(accounts);
    }

    public boolean include(Actor actor) {
        return accounts.contains(actor.account()) || (desk != null && actor.serves(desk));
    }

    /** Them and these. */
    Executors and(Collection<AccountId> more) {
        return new Executors(
                Stream.concat(accounts.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()), desk);
    }
}
