package org.linjuli.lifecycle;

import java.util.stream.Collectors;
import org.linjuli.shared.Labelled;

/** Draws a life cycle for the docs, from the same table that the server checks. */
public final class Diagram {

    private Diagram() {}

    /** A Markdown page: the Mermaid diagram, the states with owner and clock, and the table of transitions. */
    public static <S extends Enum<S> & Labelled, A extends Enum<A> & Labelled, T extends Subject<S, T>> String page(
            String title, Lifecycle<S, A, T> lifecycle) {
        var page = new StringBuilder("# ").append(title).append("\n\n");
        page.append("Generated from the declared table; a test fails when this page and the table differ.\n\n");
        page.append("```mermaid\n").append(mermaid(lifecycle)).append("```\n\n");
        page.append("| state | 状态 | owner | clock |\n|---|---|---|---|\n");
        lifecycle.states().forEach(state -> page.append(stateRow(lifecycle, state)));
        page.append("\n| action | 操作 | from | to | who | comes along | only when |\n|---|---|---|---|---|---|---|\n");
        lifecycle.rules().forEach(rule -> page.append(ruleRow(rule)));
        return page.toString();
    }

    static <S extends Enum<S> & Labelled, A extends Enum<A> & Labelled, T extends Subject<S, T>> String mermaid(
            Lifecycle<S, A, T> lifecycle) {
        var lines = new StringBuilder("stateDiagram-v2\n");
        lifecycle.states().forEach(state -> lines.append("    %s: %s%n".formatted(state, state.label())));
        lines.append("    [*] --> ").append(lifecycle.start()).append('\n');
        for (var rule : lifecycle.rules()) {
            for (var from : rule.from().stream().sorted().toList()) {
                rule.branches().stream()
                        .filter(branch -> branch.to().isPresent())
                        .forEach(branch -> lines.append("    %s --> %s: %s%s%n"
                                .formatted(
                                        from,
                                        branch.to().orElseThrow(),
                                        rule.action().label(),
                                        branch.label().isEmpty() ? "" : "（" + branch.label() + "）")));
            }
        }
        lifecycle.states().stream()
                .filter(lifecycle::isEnd)
                .forEach(state -> lines.append("    ").append(state).append(" --> [*]\n"));
        return lines.toString().replace("\r\n", "\n");
    }

    private static <S extends Enum<S> & Labelled, A extends Enum<A> & Labelled, T extends Subject<S, T>>
            String stateRow(Lifecycle<S, A, T> lifecycle, S state) {
        var duty = lifecycle.duties().get(state);
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        state,
                        state.label(),
                        duty == null ? "—" : duty.owner().label(),
                        duty == null ? "—" : duty.clock().label());
    }

    private static <S extends Enum<S> & Labelled, A extends Enum<A> & Labelled, T> String ruleRow(Rule<S, A, T> rule) {
        var to = rule.branches().stream()
                .map(branch -> branch.to().map(Labelled::label).orElse("不变")
                        + (branch.label().isEmpty() ? "" : "（" + branch.label() + "）"))
                .collect(Collectors.joining("；"));
        return "| `%s` | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        rule.action().key(),
                        rule.action().label(),
                        rule.from().stream().sorted().map(Labelled::label).collect(Collectors.joining("、")),
                        to,
                        rule.who().stream().map(Labelled::label).sorted().collect(Collectors.joining("、")),
                        rule.inputs().stream().map(Input::label).collect(Collectors.joining("、")),
                        rule.guards().stream().map(Guard::label).collect(Collectors.joining("；")));
    }
}
