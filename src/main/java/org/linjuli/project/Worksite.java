package org.linjuli.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a project to whoever changes a part of it: who sees it, who is in the team, what that leaves in the log. */
@Component
class Worksite {

    private final ProjectStore store;
    private final TeamStore team;
    private final Audit audit;
    private final Clock clock;

    Worksite(ProjectStore store, TeamStore team, Audit audit, Clock clock) {
        this.store = store;
        this.team = team;
        this.audit = audit;
        this.clock = clock;
    }

    /** For who looks after the area, and for the team; to others it does not exist. */
    Project seen(Actor actor, UUID id) {
        return Asker.PRODUCT.ask(() -> store.find(id)
                .filter(one -> actor.may(Permission.PROJECT_READ, one.area()) || team.has(id, actor.account()))
                .orElseThrow(ProjectProblem.NO_SUCH_PROJECT::now));
    }

    /** The same, kept from others until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Project locked(Actor actor, UUID id) {
        store.lock(id);
        return seen(actor, id);
    }

    void only(boolean permitted) {
        if (!permitted) {
            throw LifecycleProblem.NOT_YOURS.now();
        }
    }

    void onlyTeam(Actor actor, Project project) {
        only(team.has(project.id(), actor.account()));
    }

    void onlyLead(Actor actor, Project project) {
        only(actor.account().equals(project.lead()));
    }

    /** Who may look at the site and say what is wrong: the team, and who set or accepts it. */
    void onlyInspector(Actor actor, Project project) {
        only(team.has(project.id(), actor.account())
                || actor.may(Permission.PROJECT_SET, project.area())
                || actor.may(Permission.PROJECT_ACCEPT, project.area()));
    }

    void onlyIn(Project project, ProjectState... states) {
        if (!project.isIn(states)) {
            throw LifecycleProblem.NOT_IN_THIS_STATE
                    .now()
                    .with("state", project.state().name());
        }
    }

    /** A part of the project has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(Actor actor, Project project, String what, Object part) {
        store.touch(project.id());
        audit.record(
                actor,
                Act.change("project." + what, "project", project.id())
                        .at(project.area())
                        .with("part", part.toString()));
    }

    boolean has(UUID project, AccountId account) {
        return team.has(project, account);
    }

    UUID newId() {
        return Ids.next(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }
}
