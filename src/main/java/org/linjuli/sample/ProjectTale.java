package org.linjuli.sample;

import static org.linjuli.project.ProjectAction.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.Bar;
import org.linjuli.evaluation.EvaluationImport;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.project.Clarities;
import org.linjuli.project.CriteriaVersion;
import org.linjuli.project.Criterion;
import org.linjuli.project.Event;
import org.linjuli.project.Evidence;
import org.linjuli.project.Member;
import org.linjuli.project.Milestone;
import org.linjuli.project.Outcome;
import org.linjuli.project.Project;
import org.linjuli.project.ProjectAction;
import org.linjuli.project.ProjectImport;
import org.linjuli.project.ProjectState;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Household;

/** How one project went, from the day it was set to the day of the demo; what lies after that day has not happened. */
final class ProjectTale {

    /** What was to be done: the criteria, and three milestones. */
    record Plot(String title, String goal, List<String> criteria, String first, String second, String third) {

        List<String> milestones() {
            return List.of(first, second, third);
        }
    }

    record People(AccountId setter, AccountId officer, List<AccountId> team) {

        AccountId lead() {
            return team.getFirst();
        }
    }

    private static final Bar BAR = new Bar(30, 80);
    private static final int ASKED = 60;
    private static final int[] PROMISED = {25, 42, 55};
    private static final int ENDS = 60;

    private final Plot plot;
    private final NodePath grid;
    private final List<SampleBuilding> buildings;
    private final People people;
    private final Instant now;
    private final SplittableRandom random;
    private final List<Event> events = new ArrayList<>();
    private final List<EvaluationImport.Past> judged = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private ProjectState state = ProjectState.SET;
    private Instant since = Instant.EPOCH;
    private Instant set = Instant.EPOCH;
    private UUID id = new UUID(0, 0);
    private int rectified;
    private boolean over;
    private @Nullable Outcome first;
    private @Nullable Instant firstAt;
    private LocalDate ends = LocalDate.EPOCH;

    ProjectTale(
            Plot plot,
            NodePath grid,
            List<SampleBuilding> buildings,
            People people,
            Instant now,
            SplittableRandom random) {
        this.plot = plot;
        this.grid = grid;
        this.buildings = List.copyOf(buildings);
        this.people = people;
        this.now = now;
        this.random = random;
    }

    List<EvaluationImport.Past> judged() {
        return judged;
    }

    /** Tells it from the day it was set; the outcomes are drawn where none are wanted. */
    ProjectTale from(Instant start, List<EvaluationState> wanted) {
        set = start;
        id = id(start);
        ends = day(ENDS);
        move(null, ProjectState.SET, 0, people.setter, null);
        move(CLAIM, ProjectState.LED, 2, people.lead(), null);
        move(TEAM, ProjectState.TEAMED, 6, people.lead(), null);
        move(APPROVE_PLAN, ProjectState.RUNNING, 9, people.setter, null);
        for (int slot = 0; slot < plot.criteria.size(); slot++) {
            criteria.add(new Criterion(id(start), slot + 1, plot.criteria.get(slot), 1, null, new ArrayList<>()));
        }
        deliver(58, wanted);
        return this;
    }

    /** One round: evidence, acceptance, judgement; after a refusal once more. */
    private void deliver(int day, List<EvaluationState> wanted) {
        show(day - 2);
        move(SUBMIT, ProjectState.SUBMITTED, day, people.lead(), null);
        if (!move(ACCEPT, ProjectState.DELIVERED, day + 2, people.officer, "逐条对照标准看过，现场与承诺一致")) {
            return;
        }
        int end = day + 16;
        if (at(end).isAfter(now)) {
            judged.add(EvaluationStory.of(story().open(since, at(end)), id));
            return;
        }
        var past = story().ended(at(end), wanted.size() > rectified ? wanted.get(rectified) : null);
        judged.add(EvaluationStory.of(past, id));
        var outcome = Outcome.valueOf(past.evaluation().state().name());
        if (first == null) {
            first = outcome;
            firstAt = at(end);
        }
        move(JUDGE, after(outcome), end, null, null);
        if (state == ProjectState.RECTIFY
                && move(REMEDY, ProjectState.RUNNING, end + 3, people.lead(), "低洼处重新铺设，漏装的当周补齐")) {
            rectified++;
            ends = day(end + 20);
            deliver(end + 16, wanted);
        }
    }

    private ProjectState after(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> ProjectState.CLOSED;
            case UNANSWERED -> ProjectState.UNANSWERED;
            case UNSATISFIED -> rectified < 2 ? ProjectState.RECTIFY : ProjectState.RAISED;
        };
    }

    private EvaluationStory story() {
        List<Household> asked = buildings.stream()
                .flatMap(SampleBuilding::dwellings)
                .limit(ASKED)
                .toList();
        var title = rectified == 0 ? plot.title : "%s（第 %d 次整改后）".formatted(plot.title, rectified);
        return new EvaluationStory(
                EvaluationKind.PROJECT,
                title,
                grid,
                null,
                asked,
                new EvaluationStory.People(people.officer, people.officer, people.setter),
                BAR,
                random);
    }

    /** Says whether it has happened by now. */
    private boolean move(
            @Nullable ProjectAction action, ProjectState to, int day, @Nullable AccountId by, @Nullable String reason) {
        if (over || at(day).isAfter(now)) {
            over = true;
            return false;
        }
        state = to;
        since = at(day);
        events.add(new Event(action, to, since, by, reason));
        return true;
    }

    private void show(int day) {
        if (over || at(day).isAfter(now)) {
            return;
        }
        criteria.forEach(one -> one.evidence()
                .add(new Evidence(id(at(day)), one.id(), rectified, "已完成：" + one.text(), at(day), people.team.get(1))));
    }

    ProjectImport.Past past() {
        boolean led = state != ProjectState.SET;
        boolean planned = events.stream().anyMatch(event -> event.action() == APPROVE_PLAN);
        boolean teamed = events.stream().anyMatch(event -> event.action() == TEAM);
        var team = led
                ? people.team.stream()
                        .limit(teamed ? 4 : 1)
                        .map(who -> new Member(who, at(who.equals(people.lead()) ? 2 : 4)))
                        .toList()
                : List.<Member>of();
        return new ProjectImport.Past(
                project(led, planned),
                people.setter,
                buildings.stream().map(one -> one.building().id()).toList(),
                team,
                List.of(new CriteriaVersion(1, null, set, people.setter)),
                criteria,
                teamed ? milestones() : List.of(),
                planned ? new SiteTale(id, people, random).rota(set, now) : List.of(),
                planned ? new SiteTale(id, people, random).looks(set.plus(Duration.ofDays(20)), now) : List.of(),
                events);
    }

    private Project project(boolean led, boolean planned) {
        boolean ended = List.of(
                        ProjectState.CLOSED, ProjectState.UNANSWERED, ProjectState.RAISED, ProjectState.WITHDRAWN)
                .contains(state);
        return new Project(
                id,
                0,
                plot.title,
                grid,
                new Clarities(plot.goal, day(0), ends),
                state,
                led ? people.lead() : null,
                new Project.Progress(0, 0, 0, 0, 0, 0),
                new Project.Course(
                        set,
                        ended ? null : due(),
                        ended ? since : null,
                        1,
                        planned ? 1 : null,
                        rectified,
                        first,
                        firstAt,
                        null));
    }

    /** As the life cycle starts the clock of the state. */
    private Instant due() {
        return switch (state) {
            case SET, LED -> since.plus(Duration.ofDays(14));
            case TEAMED -> WorkingTime.usual().plus(since, Term.workingDays(7)).at();
            case RUNNING -> ends.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
            case SUBMITTED ->
                WorkingTime.usual().plus(since, Term.workingDays(5)).at();
            case RECTIFY -> since.plus(Duration.ofDays(7));
            case DELIVERED -> since.plus(Duration.ofDays(21));
            case CLOSED, UNANSWERED, RAISED, WITHDRAWN -> throw new IllegalStateException("over");
        };
    }

    /** Most are kept; now and then it rains. */
    private List<Milestone> milestones() {
        var all = new ArrayList<Milestone>();
        for (int n = 0; n < PROMISED.length; n++) {
            var milestone = id(set);
            boolean late = random.nextInt(5) == 0;
            int due = PROMISED[n] + (late ? 2 : 0);
            int done = due - (late ? 0 : random.nextInt(4));
            boolean slipped = late && !at(PROMISED[n] - 3).isAfter(now);
            all.add(new Milestone(
                    milestone,
                    plot.milestones().get(n),
                    day(PROMISED[n]),
                    day(slipped ? due : PROMISED[n]),
                    at(done).isAfter(now) ? null : day(done),
                    slipped
                            ? List.of(new Milestone.Slip(
                                    id(set),
                                    milestone,
                                    day(PROMISED[n]),
                                    day(due),
                                    "连续阴雨，路面未干，推迟 2 天",
                                    at(PROMISED[n] - 3),
                                    people.lead()))
                            : List.of()));
        }
        return all;
    }

    private Instant at(int day) {
        return set.plus(Duration.ofDays(day));
    }

    private LocalDate day(int day) {
        return LocalDate.ofInstant(at(day), CityTime.ZONE);
    }

    private UUID id(Instant at) {
        return Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong());
    }
}
