package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.linjuli.permission.Thing.Matter;
import org.linjuli.permission.Thing.Nothing;

/**
 * A row of the matrix: a route, what it is about, how it is asked, and what is expected for whom.
 *
 * @param listed whether the answer is a list in which the thing is looked for, instead of the thing itself
 */
record Row(
        String route,
        String variant,
        List<? extends Thing> things,
        Function<Thing, Call> call,
        boolean listed,
        BiFunction<Somebody, Thing, Outcome> expected) {

    private static final List<Nothing> NOTHING = List.of(new Nothing());

    static Start route(String route) {
        return new Start(route, "");
    }

    /** For a route that has several rows. */
    static Start route(String route, String variant) {
        return new Start(route, variant);
    }

    boolean changes() {
        return !route.startsWith("GET ");
    }

    @Override
    public String toString() {
        return variant.isEmpty() ? route : route + " (" + variant + ")";
    }

    record Start(String route, String variant) {

        /** A route that is about nothing in particular, asked as it stands. */
        Asked<Nothing> plain() {
            return asked(Call.of(route));
        }

        Asked<Nothing> asked(Call call) {
            return about(NOTHING, nothing -> call);
        }

        @SuppressWarnings("unchecked") // The things that are asked about are those that were given.
        <T extends Thing> Asked<T> about(List<T> things, Function<T, Call> call) {
            return new Asked<>(this, things, (Function<Thing, Call>) call);
        }
    }

    record Asked<T extends Thing>(Start start, List<T> things, Function<Thing, Call> call) {

        Row everybody() {
            return expects((who, thing) -> ALLOWED);
        }

        Row whoeverIsSignedIn() {
            return signedIn((who, thing) -> ALLOWED);
        }

        Row only(java.util.Set<org.linjuli.shared.Role> roles) {
            return signedIn((who, thing) -> who.is(roles) ? ALLOWED : FORBIDDEN);
        }

        /** For all others it is as if it did not exist. */
        Row seenBy(BiPredicate<Somebody, T> sees) {
            return signedIn((who, thing) -> sees.test(who, thing) ? ALLOWED : HIDDEN);
        }

        Row allowedTo(BiPredicate<Somebody, T> may) {
            return signedIn((who, thing) -> may.test(who, thing) ? ALLOWED : FORBIDDEN);
        }

        /** Looks for each thing in the list that is answered. */
        Row lists(BiPredicate<Somebody, T> shown) {
            return row(true, signedInFirst((who, thing) -> shown.test(who, thing) ? ALLOWED : HIDDEN));
        }

        Row signedIn(BiFunction<Somebody, T, Outcome> expected) {
            return row(false, signedInFirst(expected));
        }

        Row expects(BiFunction<Somebody, T, Outcome> expected) {
            return row(false, expected);
        }

        private BiFunction<Somebody, T, Outcome> signedInFirst(BiFunction<Somebody, T, Outcome> expected) {
            return (who, thing) -> who.isAnonymous() ? SIGN_IN : expected.apply(who, thing);
        }

        @SuppressWarnings("unchecked") // The things that are expected about are those that were given.
        private Row row(boolean listed, BiFunction<Somebody, T, Outcome> expected) {
            return new Row(
                    start.route, start.variant, things, call, listed, (BiFunction<Somebody, Thing, Outcome>) expected);
        }
    }

    /** Who sees a matter: in words of its own, for the matrix not to repeat the program's query. */
    static boolean sees(Somebody who, Matter matter) {
        return who.account().equals(matter.reporter())
                || who.worksAt(matter.owner())
                || (matter.unit() != null && who.worksAt(matter.unit()))
                || seesInArea(who, matter);
    }

    static boolean seesInArea(Somebody who, Matter matter) {
        return matter.isPrivate()
                ? who.worksOver(matter.area()) && who.isOver(matter.answering())
                : who.looksOver(matter.area());
    }
}
