package org.linjuli.project;

import static org.linjuli.project.ProjectState.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.photo.Attachment;
import org.linjuli.casework.photo.Photos;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who delivers a project: members join by themselves, put themselves on the rota and check in on their day. */
@Service
public class Teams {

    private static final int MOST_SHIFTS = 200;
    private static final int LONGEST_NOTE = 300;

    private final Worksite site;
    private final TeamStore store;
    private final Photos photos;

    Teams(Worksite site, TeamStore store, Photos photos) {
        this.site = site;
        this.store = store;
        this.photos = photos;
    }

    /** Whoever calls has decided who may see it. */
    public List<Member> of(UUID project) {
        return Asker.PRODUCT.ask(() -> store.of(project));
    }

    /** The latest days first; whoever calls has decided who may see it. */
    public List<Shift> rota(UUID project) {
        return Asker.PRODUCT.ask(() -> store.shifts(project, MOST_SHIFTS));
    }

    @Transactional
    public void join(Actor actor, UUID id) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            site.only(actor.may(Permission.PROJECT_LEAD, project.area()));
            site.onlyIn(project, LED, TEAMED, RUNNING, RECTIFY);
            if (store.add(id, actor.account(), site.now())) {
                site.changed(actor, project, "join", actor.account());
            }
        });
    }

    /** Not the lead, and not below two once the team stands. */
    @Transactional
    public void leave(Actor actor, UUID id) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            if (!site.has(id, actor.account())) {
                return;
            }
            site.onlyIn(project, SET, LED, TEAMED, RUNNING, RECTIFY);
            if (actor.account().equals(project.lead())) {
                throw ProjectProblem.LEAD_HANDS_BACK.now();
            }
            if (project.isIn(TEAMED, RUNNING, RECTIFY) && project.progress().team() <= ProjectLifecycle.LEAST_TEAM) {
                throw ProjectProblem.TEAM_TOO_SMALL.now();
            }
            store.remove(id, actor.account());
            site.changed(actor, project, "leave", actor.account());
        });
    }

    /** Puts oneself on the rota of a day to come. */
    @Transactional
    public void putOn(Actor actor, UUID id, LocalDate day) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            site.onlyTeam(actor, project);
            site.onlyIn(project, TEAMED, RUNNING, RECTIFY);
            if (day.isBefore(site.today()) || day.isAfter(site.today().plusYears(1))) {
                throw ProjectProblem.BAD_PROJECT.now().field("day", "请选择今天起一年以内的日期");
            }
            if (store.putOn(id, day, actor.account())) {
                site.changed(actor, project, "rota", day);
            }
        });
    }

    /** I am here, on my day, and this is how it looks; again changes nothing. */
    @Transactional
    public void checkIn(Actor actor, UUID id, LocalDate day, @Nullable String note, List<UUID> pictures) {
        Asker.PRODUCT.run(() -> {
            var project = site.locked(actor, id);
            site.onlyTeam(actor, project);
            var shift = store.shift(id, day, actor.account()).orElseThrow(ProjectProblem.NOT_ON_THE_ROTA::now);
            if (shift.checkedIn() != null) {
                return;
            }
            if (!day.equals(site.today())) {
                throw ProjectProblem.NOT_TODAY.now();
            }
            store.checkIn(id, new Shift(shift.id(), day, actor.account(), site.now(), said(note)));
            photos.attach(actor, Attachment.ofProject(shift.id(), Attachment.Stage.AFTER), pictures);
            site.changed(actor, project, "check-in", day);
        });
    }

    private static @Nullable String said(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        var said = note.strip();
        if (said.length() < 2 || said.length() > LONGEST_NOTE) {
            throw ProjectProblem.BAD_PROJECT.now().field("note", "说明应为 2 到 300 个字");
        }
        return said;
    }
}
