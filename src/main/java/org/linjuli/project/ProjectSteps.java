package org.linjuli.project;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.evaluation.Bar;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationSubject;
import org.linjuli.evaluation.Evaluations;
import org.linjuli.evaluation.Executors;
import org.linjuli.evaluation.NewEvaluation;
import org.linjuli.evaluation.RollWish;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of projects, in the transaction of whoever asks, and what follows from each. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProjectSteps {

    /** Three in ten of the households have to answer, eight in ten of the answers have to be satisfied or fair. */
    private static final Bar BAR = new Bar(30, 80);

    private final ProjectStore store;
    private final EventStore events;
    private final TeamStore team;
    private final Evaluations evaluations;
    private final ProjectFilings filings;
    private final ProjectNews news;
    private final Audit audit;
    private final Clock clock;
    private final Lifecycle<ProjectState, ProjectAction, Project> lifecycle;

    ProjectSteps(
            ProjectStore store,
            EventStore events,
            TeamStore team,
            Evaluations evaluations,
            ProjectFilings filings,
            ProjectNews news,
            Audit audit,
            Clock clock,
            WorkingTimes working) {
        this.lifecycle = ProjectLifecycle.declared(working::at);
        this.store = store;
        this.events = events;
        this.team = team;
        this.evaluations = evaluations;
        this.filings = filings;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** A project as it begins. */
    Project begun(Project draft, Instant now) {
        return lifecycle.enter(draft, lifecycle.start(), now);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Available<ProjectAction>> available(Actor actor, Project project, Instant now) {
        return lifecycle.available(project, actor, now);
    }

    ProjectAction action(String key) {
        return lifecycle.action(key);
    }

    Inputs inputs(Project project, ProjectAction action, Map<String, ?> given) {
        return lifecycle.inputs(project.state(), action, given);
    }

    /** The row must be locked. */
    Project take(Project project, ProjectAction action, Attempt attempt) {
        var actor = attempt.actor();
        var step = lifecycle.step(project, action, attempt);
        var after = step.to() == ProjectState.RAISED ? filings.filed(step.after()) : step.after();
        if (!store.write(after, project.version())) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        events.add(
                project.id(),
                new Event(
                        action,
                        after.state(),
                        attempt.at(),
                        actor.isSystem() ? null : actor.account(),
                        said(attempt.inputs())));
        audit.record(
                actor,
                Act.change("project." + action.key(), "project", project.id())
                        .at(project.area())
                        .with("from", step.from().name())
                        .with("to", step.to().name()));
        follow(project, after, action, attempt);
        return store.find(project.id()).orElseThrow();
    }

    private static @Nullable String said(Inputs inputs) {
        return Stream.of("reason", "note", "plan")
                .flatMap(name -> inputs.text(name).stream())
                .findFirst()
                .orElse(null);
    }

    private void follow(Project before, Project after, ProjectAction action, Attempt attempt) {
        switch (action) {
            case CLAIM -> {
                team.add(after.id(), attempt.actor().account(), attempt.at());
                news.claimed(after);
            }
            case ACCEPT -> judge(after, attempt);
            case SUBMIT -> news.submitted(after);
            case JUDGE -> news.judged(after, team.of(after.id()));
            case SEND_BACK -> news.sentBack(after);
            case CHANGE_LEAD -> news.leadSought(before);
            case TEAM, APPROVE_PLAN, REMEDY, WITHDRAW -> {}
        }
    }

    /** The households that are affected judge; the team and who lives with them take no part. */
    private void judge(Project project, Attempt attempt) {
        Set<AccountId> executors =
                team.of(project.id()).stream().map(Member::account).collect(Collectors.toSet());
        var title = project.course().rectified() == 0
                ? project.title()
                : "%s（第 %d 次整改后）".formatted(project.title(), project.course().rectified());
        evaluations.begin(
                attempt.actor(),
                new NewEvaluation(
                        Ids.next(clock),
                        new EvaluationSubject(EvaluationKind.PROJECT, project.id(), title),
                        project.area(),
                        new RollWish(store.buildings(project.id()), null),
                        new Executors(executors, null),
                        BAR,
                        attempt.at().plus(ProjectLifecycle.JUDGING)));
    }

    void set(Actor actor, Project set) {
        events.add(set.id(), new Event(null, set.state(), set.course().set(), actor.account(), null));
        audit.record(actor, Act.change("project.set", "project", set.id()).at(set.area()));
    }
}
