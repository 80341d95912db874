package org.linjuli.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * One line of a life cycle's table: an action, the states in which it may happen, who may cause it, what must come
 * along, where it leads and what follows.
 *
 * @param branches where it leads; the first branch whose condition holds is taken
 * @param effect what else changes in the subject, before its state does
 */
public record Rule<S extends Enum<S>, A extends Enum<A>, T>(
        A action,
        Set<S> from,
        List<Branch<S, T>> branches,
        Set<Party> who,
        List<Input<T>> inputs,
        List<Guard<T>> guards,
        BiFunction<T, Attempt, T> effect) {

    /**
     * One way out of a rule.
     *
     * @param to the next state; empty where the subject stays in the state it is in, its clock running on
     * @param label the condition in a few words, empty for the last branch
     */
    public record Branch<S extends Enum<S>, T>(
            java.util.Optional<S> to, String label, BiPredicate<T, Attempt> condition) {}

    S destination(T subject, Attempt attempt, S current) {
        return branches.stream()
                .filter(branch -> branch.condition().test(subject, attempt))
                .findFirst()
                .flatMap(Branch::to)
                .orElse(current);
    }

    boolean stays(T subject, Attempt attempt) {
        return branches.stream()
                .filter(branch -> branch.condition().test(subject, attempt))
                .findFirst()
                .flatMap(Branch::to)
                .isEmpty();
    }
}
