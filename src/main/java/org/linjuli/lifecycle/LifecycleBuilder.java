package org.linjuli.lifecycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Labelled;

/** Collects the declaration of a {@link Lifecycle}, in the words of the rule that it declares. */
public final class LifecycleBuilder<
        S extends Enum<S> & Labelled, A extends Enum<A> & Labelled, T extends Subject<S, T>> {

    final String name;
    final Class<S> states;
    final Class<A> actions;
    final BiFunction<T, Actor, Set<? extends Party>> parties;
    final Set<S> ends;
    final Map<S, Lifecycle.Duty<T>> duties;
    final List<Rule<S, A, T>> rules = new ArrayList<>();
    private @Nullable S start;

    LifecycleBuilder(
            String name, Class<S> states, Class<A> actions, BiFunction<T, Actor, Set<? extends Party>> parties) {
        this.name = name;
        this.states = states;
        this.actions = actions;
        this.parties = parties;
        this.ends = EnumSet.noneOf(states);
        this.duties = new EnumMap<>(states);
    }

    /** The state in which every subject begins. */
    public LifecycleBuilder<S, A, T> starts(S state) {
        start = state;
        return this;
    }

    /** A state that is an end: nobody owes anything in it. */
    public LifecycleBuilder<S, A, T> ends(S state) {
        ends.add(state);
        return this;
    }

    /** A state that is no end: who answers for it, and by when. */
    public LifecycleBuilder<S, A, T> state(S state, Party owner, StateClock<T> clock) {
        duties.put(state, new Lifecycle.Duty<>(owner, clock));
        return this;
    }

    /** Begins a line of the table. */
    public Line on(A action) {
        return new Line(action);
    }

    public Lifecycle<S, A, T> build() {
        return new Lifecycle<>(this);
    }

    S start() {
        if (start == null) {
            throw new IllegalStateException(name + " does not say where it starts");
        }
        return start;
    }

    /** One line of the table, until it says where it leads. */
    public final class Line {

        private final A action;
        private final Set<S> from = EnumSet.noneOf(states);
        private final Set<Party> who = new java.util.LinkedHashSet<>();
        private final List<Input<T>> inputs = new ArrayList<>();
        private final List<Guard<T>> guards = new ArrayList<>();
        private final List<Rule.Branch<S, T>> branches = new ArrayList<>();
        private BiFunction<T, Attempt, T> effect = (subject, attempt) -> subject;

        private Line(A action) {
            this.action = action;
        }

        @SafeVarargs
        public final Line from(S... states) {
            from.addAll(List.of(states));
            return this;
        }

        public Line by(Party... parties) {
            who.addAll(List.of(parties));
            return this;
        }

        @SafeVarargs
        public final Line needs(Input<T>... fields) {
            inputs.addAll(List.of(fields));
            return this;
        }

        public Line when(Guard<T> guard) {
            guards.add(guard);
            return this;
        }

        /** What else changes in the subject; a pure function that runs before the state moves. */
        public Line effect(BiFunction<T, Attempt, T> change) {
            effect = change;
            return this;
        }

        /** Leads there when the condition holds for the subject as the effect left it. */
        public Line toWhen(String label, BiPredicate<T, Attempt> condition, S to) {
            branches.add(new Rule.Branch<>(Optional.of(to), label, condition));
            return this;
        }

        /** Leads there, in all cases that no earlier branch took. */
        public LifecycleBuilder<S, A, T> to(S to) {
            return end(Optional.of(to));
        }

        /** Leaves the subject in its state, the clock running on. */
        public LifecycleBuilder<S, A, T> stays() {
            return end(Optional.empty());
        }

        private LifecycleBuilder<S, A, T> end(Optional<S> to) {
            branches.add(new Rule.Branch<>(to, "", (subject, attempt) -> true));
            rules.add(new Rule<>(
                    action,
                    Set.copyOf(from),
                    List.copyOf(branches),
                    Set.copyOf(who),
                    List.copyOf(inputs),
                    List.copyOf(guards),
                    effect));
            return LifecycleBuilder.this;
        }
    }
}
