package org.linjuli.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * As whom the database is asked: what its row-level security goes by, behind the predicates of the queries.
 *
 * <p>The one thing that is bound to the thread instead of handed on, because it has to reach every statement, also one
 * whose author did not think of it. Where nothing is bound, the protected tables are empty.
 */
public final class Asker {

    /** Sees no row of a protected table. */
    public static final Asker NOBODY = new Asker("");

    /** Sees what is public, whoever sits before the screen. */
    public static final Asker EVERYBODY = new Asker("public");

    /**
     * The product itself: its clockwork, and the writing of what somebody was permitted to do. Whoever binds it has
     * decided before, by the actor, what is read or written.
     */
    public static final Asker PRODUCT = new Asker("product");

    private static final ScopedValue<Supplier<Asker>> BOUND = ScopedValue.newInstance();

    private final String setting;

    private Asker(String setting) {
        this.setting = setting;
    }

    /** The actor, with the areas whose requests they read and the desks that they serve. */
    public static Asker of(Actor actor) {
        if (actor.isAnonymous()) {
            return EVERYBODY;
        }
        if (actor.isSystem()) {
            return PRODUCT;
        }
        var areas = joined(actor.scope(Permission.REQUEST_READ_AREA).nodes());
        return new Asker("%s;{%s};{%s}".formatted(actor.account().value(), areas, joined(actor.desks())));
    }

    /** The same account, looking at those who live in buildings that it answers for. */
    public Asker answeringFor(Collection<UUID> buildings) {
        if (!setting.contains(";")) {
            return this;
        }
        return new Asker("%s;{%s}"
                .formatted(setting, buildings.stream().map(UUID::toString).collect(Collectors.joining(","))));
    }

    private static String joined(List<NodePath> nodes) {
        return nodes.stream().map(NodePath::value).collect(Collectors.joining(","));
    }

    /** Who asks in this thread. */
    public static Asker now() {
        return BOUND.isBound() ? BOUND.get().get() : NOBODY;
    }

    /** Works for somebody who is looked up at the first statement only. */
    public static <T, X extends Throwable> T ask(Supplier<Asker> later, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(BOUND, later).call(work);
    }

    /** Works for this one. */
    public <T, X extends Throwable> T ask(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(BOUND, () -> this).call(work);
    }

    /** Works for this one. */
    public void run(Runnable work) {
        ScopedValue.where(BOUND, () -> this).run(work);
    }

    /** What the setting {@code linjuli.asker} of a transaction says. */
    public String setting() {
        return setting;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Asker asker && asker.setting.equals(setting);
    }

    @Override
    public int hashCode() {
        return setting.hashCode();
    }

    @Override
    public String toString() {
        return setting.isEmpty() ? "nobody" : setting;
    }
}
