package org.linjuli.evaluation;

import static org.linjuli.evaluation.EvaluationProblem.*;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.residence.Dwellers;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What households say: by themselves, or to somebody who writes it down for them. */
@Service
public class Ballots {

    private static final int MOST_AT_ONCE = 50;

    /**
     * An evaluation that asks my household.
     *
     * @param ballot what we have said; null while we have not
     */
    public record Asked(Evaluation evaluation, @Nullable Ballot ballot) {}

    /** Whether my household can be asked at all. */
    public enum HomeStanding {
        /** I have not said where I live. */
        NONE,
        /** I have named the building only. */
        NO_DOOR,
        /** Nobody who answers for the building has verified it yet. */
        UNVERIFIED,
        READY
    }

    private final EvaluationStore store;
    private final RollStore roll;
    private final BallotStore ballots;
    private final Dwellers dwellers;
    private final Audit audit;
    private final Clock clock;

    Ballots(EvaluationStore store, RollStore roll, BallotStore ballots, Dwellers dwellers, Audit audit, Clock clock) {
        this.store = store;
        this.roll = roll;
        this.ballots = ballots;
        this.dwellers = dwellers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What my household is asked now, the most urgent first; nothing while my home is not verified. */
    public List<Asked> asked(Actor actor) {
        return household(actor)
                .map(home -> Asker.PRODUCT.ask(() -> store.asking(home, MOST_AT_ONCE).stream()
                        .filter(one -> !one.executors().include(actor))
                        .map(one -> new Asked(one, ballots.find(one.id(), home).orElse(null)))
                        .toList()))
                .orElse(List.of());
    }

    /** Whether my household can be asked, and what is missing if not. */
    public HomeStanding standing(Actor actor) {
        return dwellers.homeOf(actor.account()).map(Ballots::standing).orElse(HomeStanding.NONE);
    }

    private static HomeStanding standing(Residence residence) {
        if (residence.home().household() == null) {
            return HomeStanding.NO_DOOR;
        }
        return residence.state() == ResidenceState.VERIFIED ? HomeStanding.READY : HomeStanding.UNVERIFIED;
    }

    private Optional<UUID> household(Actor actor) {
        return dwellers.homeOf(actor.account())
                .filter(residence -> standing(residence) == HomeStanding.READY)
                .map(residence -> residence.home().household());
    }

    /** My household judges, once. What somebody wrote down for it before gives way. */
    @Transactional
    public void answer(Actor actor, UUID id, Ballot.Said said) {
        var home = household(actor).orElseThrow(HOME_NOT_VERIFIED::now);
        Asker.PRODUCT.run(() -> {
            if (roll.find(id, home).isEmpty()) {
                throw NO_SUCH_EVALUATION_FOR_YOU.now();
            }
            var evaluation = open(id);
            if (evaluation.executors().include(actor)) {
                throw EXECUTORS_TAKE_NO_PART.now();
            }
            var ballot = ballot(said, BallotOrigin.WEB);
            boolean first = ballots.insert(id, home, ballot, actor.account());
            if (!first && !ballots.correct(id, home, ballot, actor.account())) {
                throw ANSWERED_ALREADY.now();
            }
            var act = first ? "evaluation.answer" : "evaluation.correct";
            audit.record(
                    actor,
                    Act.change(act, "evaluation", id).at(evaluation.area()).concerning(actor.account()));
        });
    }

    /** Those on the roll, for whoever asks at doors; by building and door. */
    public List<RollEntry> roll(Actor actor, UUID id, boolean waiting, String words, @Nullable UUID after, int limit) {
        return Asker.PRODUCT.ask(() -> {
            collectable(actor, id);
            var last = after == null
                    ? null
                    : roll.find(id, after)
                            .orElseThrow(() -> BAD_EVALUATION.now().field("after", "页码已失效，请从第一页重新打开"));
            return roll.page(id, waiting, words, last, limit);
        });
    }

    /** Somebody writes down what a household said, once. */
    @Transactional
    public void write(Actor actor, UUID id, UUID household, BallotOrigin origin, Ballot.Said said) {
        if (origin == BallotOrigin.WEB) {
            throw BAD_EVALUATION.now().field("origin", "请选择窗口、上门或纸质");
        }
        Asker.PRODUCT.run(() -> {
            var evaluation = collectable(actor, id);
            open(id);
            if (roll.find(id, household).isEmpty()) {
                throw NO_SUCH_ENTRY.now();
            }
            if (!ballots.insert(id, household, ballot(said, origin), actor.account())) {
                throw ANSWERED_ALREADY.now();
            }
            audit.record(
                    actor,
                    Act.change("evaluation.write", "evaluation", id)
                            .at(evaluation.area())
                            .with("household", household.toString())
                            .with("origin", origin.name()));
        });
    }

    /** Nobody who did it sees who has answered, or writes answers down. */
    private Evaluation collectable(Actor actor, UUID id) {
        var evaluation = store.find(id)
                .filter(one -> actor.may(Permission.EVALUATION_COLLECT, one.area()))
                .orElseThrow(NO_SUCH_EVALUATION::now);
        if (evaluation.executors().include(actor)) {
            throw EXECUTORS_TAKE_NO_PART.now();
        }
        return evaluation;
    }

    /** It stays open until the transaction ends. */
    private Evaluation open(UUID id) {
        if (store.answering(id)) {
            return store.find(id).orElseThrow();
        }
        throw EVALUATION_OVER.now();
    }

    private Ballot ballot(Ballot.Said said, BallotOrigin origin) {
        return new Ballot(said.rating(), said.reason(), origin, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
