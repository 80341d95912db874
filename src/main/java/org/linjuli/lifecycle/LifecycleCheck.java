package org.linjuli.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linjuli.shared.Labelled;

/** What must hold of every life cycle before it may be used. */
final class LifecycleCheck<S extends Enum<S> & Labelled, A extends Enum<A> & Labelled, T extends Subject<S, T>> {

    private final Lifecycle<S, A, T> lifecycle;
    private final List<String> faults = new ArrayList<>();

    private LifecycleCheck(Lifecycle<S, A, T> lifecycle) {
        this.lifecycle = lifecycle;
    }

    static <S extends Enum<S> & Labelled, A extends Enum<A> & Labelled, T extends Subject<S, T>>
            LifecycleCheck<S, A, T> of(Lifecycle<S, A, T> lifecycle) {
        return new LifecycleCheck<>(lifecycle);
    }

    void run() {
        lifecycle.states().forEach(this::hasOwnerAndClockUnlessEnd);
        lifecycle.states().forEach(this::canEnd);
        lifecycle.actions().forEach(this::happensSomewhere);
        lifecycle.rules().forEach(this::hasSomebody);
        var reached = reachableFrom(lifecycle.start());
        lifecycle.states().stream()
                .filter(state -> !reached.contains(state))
                .forEach(state -> faults.add(state + " can never be reached"));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(lifecycle.name() + ": " + String.join("; ", faults));
        }
    }

    private void hasOwnerAndClockUnlessEnd(S state) {
        var duty = lifecycle.duties().get(state);
        if (lifecycle.isEnd(state)) {
            if (duty != null) {
                faults.add(state + " is an end and yet owes something");
            }
        } else if (duty == null) {
            faults.add(state + " has no owner and no clock");
        } else if (lifecycle.rules().stream()
                .noneMatch(rule -> rule.from().contains(state) && rule.who().contains(duty.owner()))) {
            faults.add(state + " is owned by " + duty.owner() + ", who can do nothing about it");
        }
    }

    private void canEnd(S state) {
        if (!lifecycle.isEnd(state) && reachableFrom(state).stream().noneMatch(lifecycle::isEnd)) {
            faults.add(state + " can never end");
        }
    }

    private void happensSomewhere(A action) {
        if (lifecycle.rules().stream().noneMatch(rule -> rule.action() == action)) {
            faults.add(action + " happens nowhere");
        }
    }

    private void hasSomebody(Rule<S, A, T> rule) {
        if (rule.who().isEmpty() || rule.from().isEmpty()) {
            faults.add(rule.action() + " has nobody who may cause it, or no state to happen in");
        }
    }

    private Set<S> reachableFrom(S start) {
        var reached = new HashSet<S>(List.of(start));
        var open = new ArrayList<S>(reached);
        while (!open.isEmpty()) {
            var state = open.removeLast();
            lifecycle.rules().stream()
                    .filter(rule -> rule.from().contains(state))
                    .flatMap(rule -> rule.branches().stream())
                    .flatMap(branch -> branch.to().stream())
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }
}
