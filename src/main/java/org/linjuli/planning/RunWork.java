package org.linjuli.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.territory.GridKind;
import org.linjuli.territory.Grids;
import org.linjuli.territory.PlotSurvey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the work of attempts, one at a time on each node, and writes down how far it is. */
@Component
class RunWork {

    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

    /** How often the best plan so far is looked at; looking takes time from the work. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final PlanRunRows rows;
    private final PlotSurvey survey;
    private final Grids grids;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    RunWork(PlanRunRows rows, PlotSurvey survey, Grids grids, Clock clock) {
        this.rows = rows;
        this.survey = survey;
        this.grids = grids;
        this.clock = clock;
    }

    /**
     * Works on an attempt until it is over; one that was removed or is over already is let be.
     *
     * @return whether its turn had come; another attempt is at work otherwise
     */
    boolean work(UUID id) {
        if (!turn.tryAcquire()) {
            return false;
        }
        try {
            // A thread of its own: the engine reckons for seconds on end, and the carriers of virtual threads are few.
            var over = new FutureTask<Void>(() -> Asker.PRODUCT.run(() -> attemptAt(id)), null);
            Thread.ofPlatform().daemon().name("planning").start(over);
            over.get();
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program stops", stopping);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("An attempt at a plan was broken off", failure.getCause());
        } finally {
            turn.release();
        }
    }

    private void attemptAt(UUID id) {
        rows.find(id).filter(run -> !run.isOver()).ifPresent(this::attempt);
    }

    private void attempt(PlanRun run) {
        rows.begin(run.id(), clock.instant());
        try {
            var plan = plan(run);
            rows.end(run.id(), plan.stopped() ? RunOutcome.STOPPED : RunOutcome.DONE, null, clock.instant());
        } catch (ProblemException refused) {
            rows.end(run.id(), RunOutcome.REFUSED, String.valueOf(refused.getMessage()), clock.instant());
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.error("An attempt at a plan failed: {}", run.id(), failure);
            rows.end(run.id(), RunOutcome.FAILED, null, clock.instant());
        }
    }

    private Plan plan(PlanRun run) {
        var ground = ground(run.area());
        var findings = new Findings(ground);
        var kept = new KeptGrids(kept(run, ground), ground);
        var wish = kept.asked(wish(run, ground));
        var effort =
                Effort.within(run.wish().seed(), Duration.ofSeconds(run.wish().seconds()));
        var watch = new Watch(
                run.id(), best -> findings.of(kept.joined(best, run.wish().band())));
        var plan = run.wish().origin() == Origin.IN_FORCE
                ? GridPlanner.redraw(ground.map(), ground.before(), wish, effort, watch)
                : GridPlanner.draw(ground.map(), wish, effort, watch);
        watch.writeDown(plan);
        return plan;
    }

    PlanGround ground(NodePath area) {
        return new PlanGround(survey.communities(area).stream()
                .map(survey::of)
                .filter(plots -> !plots.all().isEmpty())
                .toList());
    }

    private PlanWish wish(PlanRun run, PlanGround ground) {
        var asked = run.wish();
        var map = ground.map();
        var size = Optional.ofNullable(asked.size());
        var wish = size.map(households -> PlanWish.ofSize(map, households, asked.profile()))
                .orElseGet(() -> PlanWish.of(Optional.ofNullable(asked.grids()).orElseThrow(), asked.profile()));
        return wish.within(asked.band()).apart(apart(asked, ground));
    }

    private List<Set<Integer>> kept(PlanRun run, PlanGround ground) {
        var codes = new HashSet<>(run.wish().fixed());
        if (run.wish().keepExclusive()) {
            survey.communities(run.area()).stream()
                    .flatMap(community -> grids.inForce(community).stream())
                    .filter(grid -> grid.kind() == GridKind.EXCLUSIVE)
                    .forEach(grid -> codes.add(grid.code()));
        }
        return codes.stream()
                .sorted()
                .map(NodePath::ofDivisionCode)
                .map(ground::lotsOf)
                .filter(lots -> !lots.isEmpty())
                .toList();
    }

    private static List<PlanWish.Apart> apart(RunWish asked, PlanGround ground) {
        var pairs = new ArrayList<PlanWish.Apart>();
        for (var pair : asked.apart()) {
            var one = ground.lotOf(pair.one());
            var other = ground.lotOf(pair.other());
            if (one.isPresent() && other.isPresent()) {
                pairs.add(new PlanWish.Apart(one.get(), other.get()));
            }
        }
        return pairs;
    }

    /** Writes down each second how far it is, and now and then the best plan so far; the first one at once. */
    private final class Watch implements PlanWatch {

        private final UUID id;
        private final Function<Plan, RunResult> told;
        private Instant nextWord = Instant.MIN;
        private Instant nextLook = Instant.MIN;
        private List<Integer> written = List.of();

        Watch(UUID id, Function<Plan, RunResult> told) {
            this.id = id;
            this.told = told;
        }

        /** A plan that is the one before is not written again: whoever watches would read all its borders for nothing. */
        void writeDown(Plan plan) {
            if (!plan.gridOfLot().equals(written)) {
                rows.found(id, told.apply(plan));
                written = plan.gridOfLot();
            }
        }

        @Override
        public boolean goOn(PlanProgress progress) {
            var now = clock.instant();
            if (now.isBefore(nextWord)) {
                return true;
            }
            boolean on = rows.goesOn(id, progress.done());
            nextWord = now.plus(LOOK);
            if (on && !now.isBefore(nextLook)) {
                writeDown(progress.best().get());
                var then = clock.instant();
                // Looking at a whole city takes a while; it shall not take more than a tenth of the time.
                nextLook = then.plus(Duration.between(now, then).multipliedBy(10));
            }
            return on;
        }
    }
}
