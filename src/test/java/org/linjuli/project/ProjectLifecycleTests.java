package org.linjuli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.project.ProjectAction.*;
import static org.linjuli.project.ProjectState.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.project.Project.Course;
import org.linjuli.project.Project.Progress;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.Committed;

class ProjectLifecycleTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final NodePath NEXT = NodePath.of("35.01.81.007.010.005");
    private static final Actor LEAD = actor(Role.PARTY_MEMBER, GRID);
    private static final Actor MEMBER = actor(Role.PARTY_MEMBER, GRID);
    private static final Actor STRANGER = actor(Role.PARTY_MEMBER, NEXT);
    private static final Actor SECRETARY = actor(Role.BRANCH_SECRETARY, GRID);
    private static final Actor STREET = actor(Role.STREET_OFFICER, NodePath.of("35.01.81.007"));
    private static final Actor RESIDENT = actor(Role.RESIDENT, GRID);
    private static final Instant DAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant LATER = DAY.plus(Duration.ofDays(4));
    private static final Lifecycle<ProjectState, ProjectAction, Project> LIFECYCLE =
            ProjectLifecycle.declared(area -> WorkingTime.usual());
    private static final Progress READY = new Progress(3, 2, 0, 2, 2, 0);

    private static Actor actor(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), List.of(new Grant(role, at)));
    }

    private static Inputs inputs(Outcome outcome) {
        return new Inputs(Map.of(
                "reason", "计划有变",
                "note", "逐条看过",
                "plan", "重新铺设",
                "ends", LocalDate.parse("2026-07-01"),
                "outcome", outcome.name()));
    }

    private static Project project(ProjectState state, Progress progress, int rectified) {
        boolean ended = LIFECYCLE.isEnd(state);
        return new Project(
                UUID.randomUUID(),
                3,
                "安定里巷道改造",
                GRID,
                new Clarities("巷道平整不积水", LocalDate.parse("2026-03-01"), LocalDate.parse("2026-06-01")),
                state,
                state == SET ? null : LEAD.account(),
                progress,
                new Course(DAY, ended ? null : LATER, ended ? DAY : null, 2, null, rectified, null, null, null));
    }

    private static Project step(Actor actor, Project project, ProjectAction action, Instant at, Outcome outcome) {
        return LIFECYCLE
                .step(project, action, new Attempt(actor, at, inputs(outcome)))
                .after();
    }

    private static Project step(Actor actor, ProjectState state, ProjectAction action) {
        return step(actor, project(state, READY, 0), action, LATER, Outcome.SATISFIED);
    }

    /** Where each action leads from each state, written down a second time. */
    private static Map<ProjectAction, ProjectState> from(ProjectState state) {
        var to = new EnumMap<ProjectAction, ProjectState>(ProjectAction.class);
        switch (state) {
            case SET -> to.putAll(Map.of(CLAIM, LED, WITHDRAW, WITHDRAWN));
            case LED -> to.putAll(Map.of(TEAM, TEAMED, CHANGE_LEAD, SET, WITHDRAW, WITHDRAWN));
            case TEAMED -> to.putAll(Map.of(APPROVE_PLAN, RUNNING, CHANGE_LEAD, SET, WITHDRAW, WITHDRAWN));
            case RUNNING -> to.putAll(Map.of(SUBMIT, SUBMITTED, CHANGE_LEAD, SET, WITHDRAW, WITHDRAWN));
            case SUBMITTED -> to.putAll(Map.of(ACCEPT, DELIVERED, SEND_BACK, RUNNING));
            case DELIVERED -> to.put(JUDGE, CLOSED);
            case RECTIFY -> to.putAll(Map.of(REMEDY, RUNNING, CHANGE_LEAD, SET, WITHDRAW, WITHDRAWN));
            case CLOSED, UNANSWERED, RAISED, WITHDRAWN -> {}
        }
        return to;
    }

    private static Actor who(ProjectAction action) {
        return switch (action) {
            case CLAIM -> MEMBER;
            case TEAM, SUBMIT, REMEDY, CHANGE_LEAD -> LEAD;
            case APPROVE_PLAN, WITHDRAW -> SECRETARY;
            case ACCEPT, SEND_BACK -> STREET;
            case JUDGE -> Actor.system();
        };
    }

    @Test
    void eachActionLeadsFromEachStateWhereItIsWrittenDownAndFromNoOther() {
        for (var state : ProjectState.values()) {
            for (var action : ProjectAction.values()) {
                @Nullable ProjectState to = from(state).get(action);
                if (to == null) {
                    refused(LifecycleProblem.NOT_IN_THIS_STATE, who(action), project(state, READY, 0), action);
                } else {
                    assertThat(step(who(action), state, action).state())
                            .as("%s from %s", action, state)
                            .isEqualTo(to);
                }
            }
        }
    }

    @Test
    void nobodyTakesAStepThatIsAnothers() {
        var all = List.of(LEAD, MEMBER, STRANGER, SECRETARY, STREET, RESIDENT, Actor.system());
        var may = Map.of(
                CLAIM, List.of(MEMBER, SECRETARY, LEAD),
                TEAM, List.of(LEAD),
                SUBMIT, List.of(LEAD),
                REMEDY, List.of(LEAD),
                CHANGE_LEAD, List.of(LEAD, SECRETARY),
                APPROVE_PLAN, List.of(SECRETARY),
                WITHDRAW, List.of(SECRETARY),
                ACCEPT, List.of(SECRETARY, STREET),
                SEND_BACK, List.of(SECRETARY, STREET),
                JUDGE, List.of(Actor.system()));
        for (var state : ProjectState.values()) {
            for (var action : from(state).keySet()) {
                for (var actor : all) {
                    if (may.getOrDefault(action, List.of()).contains(actor)) {
                        assertThat(step(actor, state, action).state())
                                .isEqualTo(from(state).get(action));
                    } else {
                        refused(LifecycleProblem.NOT_YOURS, actor, project(state, READY, 0), action);
                    }
                }
            }
        }
    }

    @Test
    void whoLeadsNeitherApprovesNorAcceptsAlsoWhenTheyAreTheSecretary() {
        var both = new Actor(LEAD.account(), "书记", List.of(new Grant(Role.BRANCH_SECRETARY, GRID)));

        refused(LifecycleProblem.NOT_YOURS, both, project(TEAMED, READY, 0), APPROVE_PLAN);
        refused(LifecycleProblem.NOT_YOURS, both, project(SUBMITTED, READY, 0), ACCEPT);
    }

    @Test
    void inTheFirstThreeDaysMembersWithAPostWait() {
        var early = DAY.plus(Duration.ofDays(3)).minusMillis(1);
        var set = project(SET, READY, 0);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> step(SECRETARY, set, CLAIM, early, Outcome.SATISFIED))
                .matches(refusal -> refusal.problem() == ProjectProblem.ORDINARY_MEMBERS_FIRST);
        assertThat(step(MEMBER, set, CLAIM, early, Outcome.SATISFIED).lead()).isEqualTo(MEMBER.account());
        assertThat(step(SECRETARY, set, CLAIM, early.plusMillis(1), Outcome.SATISFIED)
                        .lead())
                .isEqualTo(SECRETARY.account());
    }

    @Test
    void whatIsNotReadyDoesNotGoOn() {
        refused(ProjectProblem.TEAM_TOO_SMALL, LEAD, project(LED, new Progress(1, 2, 0, 2, 2, 0), 0), TEAM);
        refused(
                ProjectProblem.NO_MILESTONES,
                SECRETARY,
                project(TEAMED, new Progress(2, 0, 0, 2, 2, 0), 0),
                APPROVE_PLAN);
        refused(
                ProjectProblem.CRITERIA_NOT_EVIDENCED,
                LEAD,
                project(RUNNING, new Progress(2, 2, 0, 2, 1, 0), 0),
                SUBMIT);
        refused(ProjectProblem.MILESTONES_OPEN, LEAD, project(RUNNING, new Progress(2, 2, 1, 2, 2, 0), 0), SUBMIT);
        refused(ProjectProblem.FINDINGS_OPEN, LEAD, project(RUNNING, new Progress(2, 2, 0, 2, 2, 1), 0), SUBMIT);
    }

    @Test
    void residentsSendItBackTwiceAndThenItIsRaised() {
        for (int times = 0; times < 3; times++) {
            var judged = step(Actor.system(), project(DELIVERED, READY, times), JUDGE, LATER, Outcome.UNSATISFIED);
            assertThat(judged.state()).isEqualTo(times < 2 ? ProjectState.RECTIFY : RAISED);
        }
        assertThat(step(LEAD, ProjectState.RECTIFY, REMEDY).course().rectified())
                .isEqualTo(1);
    }

    @Test
    void tooFewAnswersEndItAndNeverCountAsSatisfied() {
        var judged = step(Actor.system(), project(DELIVERED, READY, 0), JUDGE, LATER, Outcome.UNANSWERED);

        assertThat(judged.state()).isEqualTo(UNANSWERED);
        assertThat(judged.course().firstOutcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(judged.course().due()).isNull();
    }

    @Test
    void thePlanThatIsApprovedFreezesTheCriteria() {
        assertThat(step(SECRETARY, TEAMED, APPROVE_PLAN).course().frozenVersion())
                .isEqualTo(2);
    }

    @Test
    void theClockOfARunningProjectIsTheDayThatWasPromised() {
        assertThat(step(SECRETARY, TEAMED, APPROVE_PLAN).course().due())
                .isEqualTo(Instant.parse("2026-06-01T16:00:00Z"));
    }

    @Test
    void whatADeskOwesRunsInWorkingTimeAndWhatMembersOweByTheCalendar() {
        var friday = Instant.parse("2026-03-06T02:00:00Z");

        assertThat(step(LEAD, project(LED, READY, 0), TEAM, friday, Outcome.SATISFIED)
                        .course()
                        .due())
                .isEqualTo(WorkingTime.usual().plus(friday, Term.workingDays(7)).at());
        assertThat(step(MEMBER, project(SET, READY, 0), CLAIM, friday, Outcome.SATISFIED)
                        .course()
                        .due())
                .isEqualTo(friday.plus(Duration.ofDays(14)));
    }

    private static void refused(Problem by, Actor actor, Project project, ProjectAction action) {
        assertThatExceptionOfType(ProblemException.class)
                .as("%s by %s in %s", action, actor.name(), project.state())
                .isThrownBy(() -> step(actor, project, action, LATER, Outcome.SATISFIED))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/project-lifecycle.md")
                .shouldSay(Diagram.page("The life of a led project 党员领办", LIFECYCLE));
    }

    @Test
    void thePageOfAFindingSaysWhatItsTableSays() {
        Committed.file("docs/modules/finding-lifecycle.md")
                .shouldSay(Diagram.page("The life of a finding 现场检查问题", FindingLifecycle.DECLARED));
    }
}
