package org.linjuli.lifecycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Labelled;

/**
 * The life cycle of one kind of subject, declared as a table. It is checked when it is built: every state can be
 * reached and can come to an end, every state that is no end has an owner who can do something about it and a clock,
 * and nothing happens without somebody who may cause it.
 *
 * @param <S> the states
 * @param <A> the actions
 * @param <T> the subject
 */
public final class Lifecycle<S extends Enum<S> & Labelled, A extends Enum<A> & Labelled, T extends Subject<S, T>> {

    /** Who answers for a state and by when it has to end. */
    record Duty<T>(Party owner, StateClock<T> clock) {}

    private final String name;
    private final Class<S> states;
    private final Class<A> actions;
    private final S start;
    private final Set<S> ends;
    private final Map<S, Duty<T>> duties;
    private final List<Rule<S, A, T>> rules;
    private final BiFunction<T, Actor, Set<? extends Party>> parties;
    private final Map<S, Map<A, Rule<S, A, T>>> table;

    Lifecycle(LifecycleBuilder<S, A, T> declared) {
        name = declared.name;
        states = declared.states;
        actions = declared.actions;
        start = declared.start();
        ends = Set.copyOf(declared.ends);
        duties = Map.copyOf(declared.duties);
        rules = List.copyOf(declared.rules);
        parties = declared.parties;
        table = index();
        LifecycleCheck.of(this).run();
    }

    /** Starts the declaration; {@code parties} tells what an actor is to a subject. */
    public static <S extends Enum<S> & Labelled, A extends Enum<A> & Labelled, T extends Subject<S, T>>
            LifecycleBuilder<S, A, T> declare(
                    String name,
                    Class<S> states,
                    Class<A> actions,
                    BiFunction<T, Actor, Set<? extends Party>> parties) {
        return new LifecycleBuilder<>(name, states, actions, parties);
    }

    private Map<S, Map<A, Rule<S, A, T>>> index() {
        var index = new EnumMap<S, Map<A, Rule<S, A, T>>>(states);
        for (var rule : rules) {
            for (var from : rule.from()) {
                var before = index.computeIfAbsent(from, state -> new EnumMap<>(actions))
                        .put(rule.action(), rule);
                if (before != null) {
                    throw new IllegalStateException(name + ": " + rule.action() + " stands twice for " + from);
                }
            }
        }
        return Collections.unmodifiableMap(index);
    }

    /**
     * Takes one step, or refuses it by name. Nothing is written; the caller writes {@link Step#after()} if the row
     * still has the version of {@link Step#before()}.
     */
    public Step<S, A, T> step(T subject, A action, Attempt attempt) {
        var rule = rule(subject.state(), action)
                .orElseThrow(() -> LifecycleProblem.NOT_IN_THIS_STATE
                        .now()
                        .with("state", subject.state().name())
                        .with("action", action.key()));
        if (!permitted(rule, subject, attempt.actor())) {
            throw LifecycleProblem.NOT_YOURS.now().with("action", action.key());
        }
        rule.guards().stream()
                .filter(guard -> !guard.condition().holds(subject, attempt.actor(), attempt.at()))
                .findFirst()
                .ifPresent(guard -> {
                    throw guard.otherwise().now().with("action", action.key());
                });
        InputCheck.complete(rule.inputs(), subject, attempt);
        return new Step<>(action, subject, move(rule, subject, attempt), attempt);
    }

    private T move(Rule<S, A, T> rule, T subject, Attempt attempt) {
        var changed = rule.effect().apply(subject, attempt);
        if (rule.stays(changed, attempt)) {
            return changed;
        }
        var to = rule.destination(changed, attempt, subject.state());
        return enter(changed, to, attempt.at());
    }

    /** Puts a subject into a state and starts that state's clock. */
    public T enter(T subject, S state, Instant at) {
        var duty = duties.get(state);
        var due = duty == null ? Due.NEVER : duty.clock().rule().due(subject, at);
        return subject.moved(state, at, due);
    }

    /** The actions that this person may take now, in the order of their declaration. */
    public List<Available<A>> available(T subject, Actor actor, Instant now) {
        return rules.stream()
                .filter(rule -> rule.from().contains(subject.state()))
                .filter(rule -> permitted(rule, subject, actor))
                .filter(rule -> rule.guards().stream()
                        .allMatch(guard -> guard.condition().holds(subject, actor, now)))
                .map(rule -> new Available<>(
                        rule.action(),
                        rule.inputs().stream()
                                .map(input -> Available.Field.of(input, subject))
                                .toList()))
                .toList();
    }

    /** What has to come along with an action; empty where the action cannot happen in the state at all. */
    public Optional<Rule<S, A, T>> rule(S state, A action) {
        return Optional.ofNullable(table.getOrDefault(state, Map.of()).get(action));
    }

    /** Reads what arrived against what the action asks for in a state; nothing where it cannot happen there. */
    public Inputs inputs(S state, A action, Map<String, ?> given) {
        return rule(state, action)
                .map(rule -> InputCheck.read(rule.inputs(), given))
                .orElse(Inputs.NONE);
    }

    /** The action with this key, as it stands in URLs. */
    public A action(String key) {
        return Arrays.stream(actions.getEnumConstants())
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow(() -> LifecycleProblem.UNKNOWN_ACTION.because(key));
    }

    private boolean permitted(Rule<S, A, T> rule, T subject, Actor actor) {
        return parties.apply(subject, actor).stream().anyMatch(rule.who()::contains);
    }

    public boolean isEnd(S state) {
        return ends.contains(state);
    }

    public String name() {
        return name;
    }

    public S start() {
        return start;
    }

    public List<Rule<S, A, T>> rules() {
        return rules;
    }

    public List<S> states() {
        return List.of(states.getEnumConstants());
    }

    public List<A> actions() {
        return List.of(actions.getEnumConstants());
    }

    Map<S, Duty<T>> duties() {
        return duties;
    }
}
