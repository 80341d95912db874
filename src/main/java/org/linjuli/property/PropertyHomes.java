package org.linjuli.property;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.deliberation.CompoundDecisions;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Level;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/** How a compound is looked after, as those see it who live there or answer for it. */
@Service
public class PropertyHomes {

    /** A policy as one household sees it, with what it said last. */
    public record AtHome(
            Policy policy,
            Map<Stance, Integer> opinions,
            @Nullable Stance mine) {}

    /** What somebody sees of a compound; whether they may speak for a household there. */
    public record Home(@Nullable UUID compound, boolean speaks, List<AtHome> policies) {}

    private final PolicyStore store;
    private final OpinionStore opinions;
    private final CompoundDecisions decisions;
    private final Territory territory;

    PropertyHomes(PolicyStore store, OpinionStore opinions, CompoundDecisions decisions, Territory territory) {
        this.store = store;
        this.opinions = opinions;
        this.decisions = decisions;
        this.territory = territory;
    }

    /** The compounds for which a branch or a community answers, by name: those whose policies it drafts. */
    public List<Compound> answeredFor(Actor actor) {
        var scope = actor.scope(Permission.POLICY_DRAFT);
        return scope.nodes().stream()
                .filter(node -> node.depth() >= Level.COMMUNITY.depth())
                .map(node -> node.at(Level.COMMUNITY))
                .distinct()
                .filter(community -> territory.node(community).isPresent())
                .flatMap(community -> territory.compounds(community).stream())
                .filter(one -> decisions.gridOf(one.id()).filter(scope::covers).isPresent())
                .sorted(Comparator.comparing(Compound::name).thenComparing(Compound::id))
                .toList();
    }

    /** What holds where somebody lives, and what is on public notice there. */
    public Home own(Actor actor) {
        return home(actor, decisions.homeOf(actor.account()), decisions.householdOf(actor.account()));
    }

    /** The same of a compound for which somebody answers; to others it does not exist. */
    public Home of(Actor actor, UUID compound) {
        boolean answers = decisions
                .gridOf(compound)
                .filter(grid -> actor.may(Permission.POLICY_DRAFT, grid))
                .isPresent();
        if (!answers) {
            throw PropertyProblem.NO_SUCH_COMPOUND.now();
        }
        var own = own(actor);
        return compound.equals(own.compound()) ? own : home(actor, Optional.of(compound), Optional.empty());
    }

    private Home home(Actor actor, Optional<UUID> compound, Optional<UUID> household) {
        var shown = compound.map(store::shown).orElse(List.of()).stream()
                .map(one -> Asker.PRODUCT.ask(() -> new AtHome(
                        one,
                        opinions.counts(one.id()),
                        household.flatMap(own -> opinions.of(one.id(), own)).orElse(null))))
                .toList();
        return new Home(compound.orElse(null), household.isPresent() && actor.may(Permission.POLICY_OPINE), shown);
    }
}
