package org.linjuli.project;

import static org.linjuli.project.ProjectAction.*;
import static org.linjuli.project.ProjectParty.*;
import static org.linjuli.project.ProjectState.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Guard;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleBuilder;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Problem;
import org.linjuli.shared.Role;

/** The life of a project: set, led, teamed, run, delivered, judged; sent back at most twice. */
final class ProjectLifecycle {

    static final int MOST_RECTIFIED = 2;
    static final int LEAST_TEAM = 2;
    /** How long only members without a post may claim. */
    static final Duration ORDINARY_FIRST = Duration.ofDays(3);
    /** How long residents may judge, and a week more where too few have. */
    static final Duration JUDGING = Duration.ofDays(14);

    private static final int LATEST_END = 730;
    private static final Set<Role> POSTS =
            EnumSet.of(Role.BRANCH_SECRETARY, Role.COMMUNITY_OFFICER, Role.STREET_OFFICER, Role.CITY_OFFICER);

    private ProjectLifecycle() {}

    /**
     * What a desk owes runs in working time. What members owe, who do it beside their work, and what was promised to
     * residents runs by the calendar: a date on the board is a date.
     */
    static Lifecycle<ProjectState, ProjectAction, Project> declared(Function<NodePath, WorkingTime> working) {
        var table = Lifecycle.<ProjectState, ProjectAction, Project>declare(
                        "project", ProjectState.class, ProjectAction.class, ProjectLifecycle::parties)
                .starts(SET)
                .state(SET, MEMBER, days("设立后 14 天", 14))
                .state(LED, LEAD, days("14 天", 14))
                .state(TEAMED, SETTER, working("7 个工作日", 7, working))
                .state(
                        RUNNING,
                        LEAD,
                        StateClock.of(
                                "承诺的完成日期",
                                (project, from) ->
                                        Due.at(endOf(project.clarities().ends()))))
                .state(SUBMITTED, PANEL, working("5 个工作日", 5, working))
                .state(DELIVERED, CLOCK, days("评议 14 天，参与不足再延长 7 天", 21))
                .state(RECTIFY, LEAD, days("7 天内提出整改办法", 7))
                .ends(CLOSED)
                .ends(UNANSWERED)
                .ends(RAISED)
                .ends(WITHDRAWN);
        beginnings(table);
        deliveries(table);
        table.on(CHANGE_LEAD)
                .from(LED, TEAMED, RUNNING, RECTIFY)
                .by(LEAD, SETTER)
                .needs(Input.text("reason", "更换原因"))
                .effect((project, attempt) -> project.ledBy(null))
                .to(SET);
        table.on(WITHDRAW)
                .from(SET, LED, TEAMED, RUNNING, RECTIFY)
                .by(SETTER)
                .needs(Input.text("reason", "撤销原因"))
                .to(WITHDRAWN);
        return table.build();
    }

    private static void beginnings(LifecycleBuilder<ProjectState, ProjectAction, Project> table) {
        table.on(CLAIM)
                .from(SET)
                .by(MEMBER)
                .when(Guard.of(
                        "无职务的党员，或设立已满 3 天",
                        ProjectProblem.ORDINARY_MEMBERS_FIRST,
                        (project, actor, now) -> !hasPost(actor)
                                || !now.isBefore(project.course().set().plus(ORDINARY_FIRST))))
                .effect((project, attempt) -> project.ledBy(attempt.actor().account()))
                .to(LED);
        table.on(TEAM)
                .from(LED)
                .by(LEAD)
                .when(holds(
                        "项目组至少 2 人",
                        ProjectProblem.TEAM_TOO_SMALL,
                        project -> project.progress().team() >= LEAST_TEAM))
                .to(TEAMED);
        table.on(APPROVE_PLAN)
                .from(TEAMED)
                .by(SETTER)
                .when(holds(
                        "已列出时间节点",
                        ProjectProblem.NO_MILESTONES,
                        project -> project.progress().milestones() > 0))
                .effect((project, attempt) -> project.on(project.course().frozen()))
                .to(RUNNING);
    }

    private static void deliveries(LifecycleBuilder<ProjectState, ProjectAction, Project> table) {
        table.on(SUBMIT)
                .from(RUNNING)
                .by(LEAD)
                .when(holds(
                        "每条验收标准都有举证",
                        ProjectProblem.CRITERIA_NOT_EVIDENCED,
                        project -> project.progress().evidenced()
                                == project.progress().criteria()))
                .when(holds(
                        "节点都已完成",
                        ProjectProblem.MILESTONES_OPEN,
                        project -> project.progress().openMilestones() == 0))
                .when(holds(
                        "检查发现的问题都已销号",
                        ProjectProblem.FINDINGS_OPEN,
                        project -> project.progress().openFindings() == 0))
                .to(SUBMITTED);
        table.on(ACCEPT)
                .from(SUBMITTED)
                .by(PANEL)
                .needs(Input.text("note", "验收意见"))
                .to(DELIVERED);
        table.on(SEND_BACK)
                .from(SUBMITTED)
                .by(PANEL)
                .needs(Input.text("reason", "退回原因"))
                .to(RUNNING);
        table.on(JUDGE)
                .from(DELIVERED)
                .by(CLOCK)
                .needs(Input.choice("outcome", "评议结果", Outcome.class))
                .effect((project, attempt) -> project.on(project.course().judged(outcome(attempt), attempt.at())))
                .toWhen("评议通过", (project, attempt) -> outcome(attempt) == Outcome.SATISFIED, CLOSED)
                .toWhen("参与不足", (project, attempt) -> outcome(attempt) == Outcome.UNANSWERED, UNANSWERED)
                .toWhen("整改不到两次", (project, attempt) -> project.course().rectified() < MOST_RECTIFIED, RECTIFY)
                .to(RAISED);
        table.on(REMEDY)
                .from(RECTIFY)
                .by(LEAD)
                .needs(Input.text("plan", "整改办法"), Input.date("ends", "整改完成日期", LATEST_END))
                .effect((project, attempt) -> project.promising(project.clarities()
                                .until(attempt.inputs().date("ends").orElseThrow()))
                        .on(project.course().again()))
                .to(RUNNING);
    }

    static Outcome outcome(Attempt attempt) {
        return attempt.inputs().choice("outcome", Outcome.class).orElseThrow();
    }

    private static Guard<Project> holds(
            String label, Problem otherwise, java.util.function.Predicate<Project> condition) {
        return Guard.of(label, otherwise, (project, actor, now) -> condition.test(project));
    }

    private static StateClock<Project> days(String label, int days) {
        return StateClock.of(label, (project, from) -> Due.at(from.plus(Duration.ofDays(days))));
    }

    private static StateClock<Project> working(String label, int days, Function<NodePath, WorkingTime> working) {
        return StateClock.of(label, (project, from) -> {
            var end = working.apply(project.area()).plus(from, Term.workingDays(days));
            return new Due(end.at(), end.provisional(), false);
        });
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    static boolean hasPost(Actor actor) {
        return actor.grants().stream().anyMatch(grant -> POSTS.contains(grant.role()));
    }

    /** Nobody approves or accepts what they lead. */
    private static Set<ProjectParty> parties(Project project, Actor actor) {
        var parties = EnumSet.noneOf(ProjectParty.class);
        if (actor.isSystem()) {
            parties.add(CLOCK);
            return parties;
        }
        if (actor.account().equals(project.lead())) {
            parties.add(LEAD);
        } else {
            if (actor.may(Permission.PROJECT_SET, project.area())) {
                parties.add(SETTER);
            }
            if (actor.may(Permission.PROJECT_ACCEPT, project.area())) {
                parties.add(PANEL);
            }
        }
        if (actor.may(Permission.PROJECT_LEAD, project.area())) {
            parties.add(MEMBER);
        }
        return parties;
    }
}
